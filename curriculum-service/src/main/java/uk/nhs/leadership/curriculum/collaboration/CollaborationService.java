package uk.nhs.leadership.curriculum.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.publication.VersionsOfAllKinds;

/** What can be done about who works on a version; each method is one transaction. */
@ApplicationScoped
@Transactional
class CollaborationService {
    private final VersionsOfAllKinds versions;
    private final Collaborations collaborations;
    private final EventLog eventLog;

    CollaborationService(VersionsOfAllKinds versions, Collaborations collaborations, EventLog eventLog) {
        this.versions = versions;
        this.collaborations = collaborations;
        this.eventLog = eventLog;
    }

    Collaboration on(UUID version) {
        return collaborations.on(versions.find(version));
    }

    Collaboration replace(UUID id, Version seen, List<Collaborator> wanted, Caller caller) {
        versions.hold(id);
        var version = versions.find(id);
        var collaboration = collaborations.kept(version);
        seen.mustBe(collaboration.revision());
        eventLog.append(collaboration.replace(wanted, version, caller));
        collaborations.flush();
        return collaboration;
    }
}
