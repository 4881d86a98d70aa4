package uk.nhs.leadership.curriculum.caseprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.pastRecentAnswers;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.CaseExamples.ROOT;
import static uk.nhs.leadership.curriculum.CaseExamples.identifiers;
import static uk.nhs.leadership.curriculum.CaseExamples.packageOf;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.CROSSWALKS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.curriculum.CrosswalkExamples;
import uk.nhs.leadership.curriculum.casedocument.CaseDocument;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;
import uk.nhs.leadership.curriculum.casedocument.CaseItem;
import uk.nhs.leadership.curriculum.casedocument.CaseItemType;

/** What is published, one by one, as CASE 1.1 has it. */
@QuarkusTest
class CaseHttpTest {
    private static final String SITE = "http://localhost:8081";

    @Test
    void aPublishedFrameworkIsADocumentThatAnyoneMayReadAndKeepForAWhile() {
        var code = newCode();
        var id = published("/v1/frameworks", framework(code, "1.0")).<String>path("id");
        var document = identifiers(id).get("CFDocuments");

        asNobody()
                .get(ROOT + "CFDocuments/" + document)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("identifier", equalTo(document))
                .body("uri", equalTo(SITE + ROOT + "CFDocuments/" + document))
                .body("caseVersion", equalTo("1.1"))
                .body("title", equalTo("A framework"))
                .body("version", equalTo("1.0"))
                .body("adoptionStatus", equalTo("Adopted"))
                .body("extensions.'leadership:code'", equalTo(code))
                .body("extensions.'leadership:id'", equalTo(id))
                .body("CFPackageURI.uri", equalTo(SITE + ROOT + "CFPackages/" + document));
    }

    @Test
    void aPackageHoldsAllThatTheVersionSays() {
        var id = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");

        var whole = packageOf(id);

        assertThat(whole.getString("CFDocument.CFPackageURI")).isNull();
        assertThat(whole.getList("CFItems.humanCodingScheme"))
                .containsExactly("1", "1.1", "1.1.1", "1.1.1-F", "1.1.1-S1", "1.1.2", "1.1.2-S1", "F", "S1");
        assertThat(whole.getList("CFItems.fullStatement")).contains("Developing self", "Plans the week");
        assertThat(whole.getList("CFItems.CFDocumentURI")).containsOnlyNulls();
        assertThat(whole.getList("CFAssociations.associationType"))
                .containsOnly("isChildOf", "hasSkillLevel")
                .hasSize(9 + 3);
        assertThat(whole.getList("CFDefinitions.CFConcepts.title")).containsExactly("Compassion", "Curiosity");
        assertThat(whole.getList("CFDefinitions.CFSubjects.title")).containsExactly("Developing self");
        assertThat(whole.getList("CFDefinitions.CFItemTypes.typeCode"))
                .containsExactly("AREA", "STANDARD", "COMPETENCY", "STATEMENT", "STAGE");
        assertThat(whole.getList("CFRubrics[0].CFRubricCriteria[0].CFRubricCriterionLevels.quality"))
                .containsExactly("Insufficient", "Essential");
    }

    /** A consumer of CASE walks from address to address. */
    @Test
    void everyAddressInAPackageLeadsToWhatItNames() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var curriculum = published("/v1/curricula", curriculum(newCode(), "1.0", framework))
                .<String>path("id");
        var addresses = new HashSet<String>();
        collect(packageOf(framework).<Object>get(), addresses);
        collect(packageOf(curriculum).<Object>get(), addresses);

        assertThat(addresses).hasSizeGreaterThan(40);
        for (var address : addresses) {
            var path = address.substring(SITE.length());
            asNobody()
                    .get(path.contains("#") ? path.substring(0, path.indexOf('#')) : path)
                    .then()
                    .statusCode(200);
        }
    }

    private static void collect(Object node, Set<String> addresses) {
        switch (node) {
            case Map<?, ?> object ->
                object.forEach((name, value) -> {
                    if (name.equals("uri")) {
                        addresses.add((String) value);
                    }
                    if (value != null) {
                        collect(value, addresses);
                    }
                });
            case List<?> list -> list.forEach(element -> collect(element, addresses));
            default -> {}
        }
    }

    @Test
    void anItemSaysWhatItIsWhereItStandsAndAtWhichStage() {
        var id = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var whole = packageOf(id);
        var statement = whole.getString("CFItems[4].identifier");

        asNobody()
                .get(ROOT + "CFItems/" + statement)
                .then()
                .statusCode(200)
                .body("fullStatement", equalTo("Plans the week"))
                .body("humanCodingScheme", equalTo("1.1.1-S1"))
                .body("CFItemType", equalTo("Stage statement"))
                .body("educationLevel", contains("S1"))
                .body("subject", contains("Developing self"))
                .body("CFDocumentURI.identifier", equalTo(whole.getString("CFDocument.identifier")));
    }

    @Test
    void anOutcomeOfACurriculumIsAssociatedWithTheStatementItWorksTowards() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var statement = packageOf(framework).getString("CFItems[4].identifier");
        var before = associations(statement);
        var curriculum = published("/v1/curricula", curriculum(newCode(), "1.0", framework))
                .<String>path("id");

        var after = associations(statement);

        var outcome = packageOf(curriculum).getString("CFItems[0].identifier");
        after.then()
                .body("CFItem.identifier", equalTo(statement))
                .body("CFAssociations.associationType", contains("isChildOf", "hasSkillLevel", "isRelatedTo"))
                .body("CFAssociations[2].originNodeURI.identifier", equalTo(outcome))
                .body("CFAssociations[2].CFDocumentURI", nullValue());
        assertThat(before.jsonPath().getList("CFAssociations")).hasSize(2);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void whatTookThePlaceOfAnItemInTheNextVersionIsFoundFromBoth() {
        var code = newCode();
        var first =
                packageOf(published("/v1/frameworks", framework(code, "1.0")).path("id"));
        var second =
                packageOf(published("/v1/frameworks", framework(code, "1.1")).path("id"));
        var old = first.getString("CFItems[2].identifier");
        var successor = second.getString("CFItems[2].identifier");

        for (var item : List.of(old, successor)) {
            var replaced = associations(item)
                    .jsonPath()
                    .param("type", "replacedBy")
                    .<Map<String, Map<String, String>>>get("CFAssociations.find { it.associationType == type }");
            assertThat(replaced.get("originNodeURI")).containsEntry("identifier", old);
            assertThat(replaced.get("destinationNodeURI")).containsEntry("identifier", successor);
        }
        assertThat(old).isNotEqualTo(successor);
        assertThat(second.getList("CFAssociations.associationType").stream().filter("replacedBy"::equals))
                .hasSize(1 + 9);
        assertThat(first.getList("CFAssociations.associationType")).doesNotContain("replacedBy");
    }

    /** What was published once reads the same after its successor came: only what others say of it is new. */
    @Test
    void aPackageDoesNotChangeWhenItsSuccessorIsPublished() {
        var code = newCode();
        var path = ROOT + "CFPackages/"
                + identifiers(published("/v1/frameworks", framework(code, "1.0"))
                                .path("id"))
                        .get("CFPackages");
        var before = asNobody().get(path);

        published("/v1/frameworks", framework(code, "1.1"));

        var after = asNobody().get(path);
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void aCurriculumIsADocumentWithItsRequirementsAsARubric() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var curriculum = published("/v1/curricula", curriculum(newCode(), "1.0", framework))
                .<String>path("id");

        var whole = packageOf(curriculum);

        assertThat(whole.getString("CFDocument.frameworkType")).isEqualTo("Curriculum");
        assertThat(whole.getString("CFDocument.statusStartDate")).isEqualTo("2026-11-01");
        assertThat(whole.getList("CFItems.CFItemType")).containsExactly("Outcome", "Outcome", "Requirement");
        assertThat(whole.getList("CFAssociations.associationType"))
                .containsExactly("isRelatedTo", "isChildOf", "isRelatedTo", "isChildOf", "isRelatedTo", "isChildOf");
        asNobody()
                .get(ROOT + "CFRubrics/" + whole.getString("CFRubrics[0].identifier"))
                .then()
                .statusCode(200)
                .body("CFRubricCriteria.category", contains("governance"))
                .body("CFRubricCriteria[0].CFItemURI.identifier", equalTo(whole.getString("CFItems[2].identifier")));
    }

    @Test
    void aCrosswalkIsADocumentWhoseAssociationsAreFoundFromBothEnds() {
        var from = CrosswalkExamples.framework();
        var to = CrosswalkExamples.framework();
        var area = packageOf(from.path("id")).getString("CFItems[0].identifier");
        var rest = packageOf(to.path("id"))
                .param("code", "1.1.2")
                .getString("CFItems.find { it.humanCodingScheme == code }.identifier");
        var crosswalk = packageOf(published(CROSSWALKS, CrosswalkExamples.crosswalk(newCode(), "1.0", from, to))
                .path("id"));

        assertThat(crosswalk.getString("CFDocument.frameworkType")).isEqualTo("Crosswalk");
        assertThat(crosswalk.getList("CFItems")).isEmpty();
        assertThat(crosswalk.getList("CFAssociations.associationType"))
                .containsExactly("isRelatedTo", "isRelatedTo", "exactMatchOf", "isPartOf");
        for (var item : List.of(area, rest)) {
            var association = associations(item)
                    .jsonPath()
                    .param("type", "isPartOf")
                    .<Map<String, Object>>get("CFAssociations.find { it.associationType == type }");
            assertThat(association).containsEntry("notes", "Rest is a part of developing oneself. 🙂");
            assertThat(association.get("originNodeURI")).asInstanceOf(MAP).containsEntry("identifier", rest);
            assertThat(association.get("destinationNodeURI")).asInstanceOf(MAP).containsEntry("identifier", area);
        }
    }

    @Test
    void aTypeOfItemsComesWithThoseBelowIt() {
        asNobody()
                .get(ROOT + "CFItemTypes/" + CaseItemType.STANDARD.identifier())
                .then()
                .statusCode(200)
                .body("CFItemTypes.typeCode", contains("STANDARD", "COMPETENCY", "STATEMENT"))
                .body("CFItemTypes.hierarchyCode", contains("1.1", "1.1.1", "1.1.1.1"));
    }

    @Test
    void subjectsConceptsGroupingsAndTheLicenceAreFound() {
        var things = identifiers(
                published("/v1/frameworks", framework(newCode(), "1.0")).path("id"));

        read(things, "CFSubjects").then().body("CFSubjects.title", contains("Developing self"));
        read(things, "CFConcepts").then().body("CFConcepts.title", contains("Compassion"));
        read(things, "CFAssociationGroupings").then().body("title", equalTo("Structure"));
        read(things, "CFLicenses").then().body("licenseText", startsWith("https://www.nationalarchives.gov.uk/"));
        read(things, "CFAssociations").then().body("associationType", equalTo("isChildOf"));
    }

    private static Response read(Map<String, String> things, String collection) {
        var answer = asNobody().get(ROOT + collection + "/" + things.get(collection));
        answer.then().statusCode(200).body("size()", greaterThan(0));
        return answer;
    }

    @Test
    void aDraftIsNotToldOfToAnyone() {
        var draft = drafted("/v1/frameworks", framework(newCode(), "1.0"));
        var version = UUID.fromString(draft.path("id"));
        var part = UUID.fromString(draft.path("areas[0].id"));

        for (var caller : List.of(asNobody(), as(AUTHOR))) {
            caller.get(ROOT + "CFDocuments/" + CaseDocument.identifierOf(version))
                    .then()
                    .statusCode(404);
        }
        asNobody()
                .get(ROOT + "CFItems/" + CaseItem.identifierOf(version, part))
                .then()
                .statusCode(404);
    }

    @Test
    void aCacheThatAsksAgainGetsNothingNew() {
        var things = identifiers(
                published("/v1/frameworks", framework(newCode(), "1.0")).path("id"));

        things.forEach((collection, identifier) -> {
            var path = ROOT + collection + "/" + identifier;
            var etag = asNobody().get(path).header("ETag");
            asNobody()
                    .header("If-None-Match", etag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", etag);
        });
    }

    @Test
    void readingAnItemCostsOneLookUpByItsKey() {
        var path = ROOT + "CFItems/"
                + identifiers(published("/v1/frameworks", framework(newCode(), "1.0"))
                                .path("id"))
                        .get("CFItems");
        asNobody().get(path).then().statusCode(200);

        var cost = Statements.of(() -> pastRecentAnswers().get(path).then().statusCode(200));

        assertThat(cost.of("SELECT")).isEqualTo(1);
    }

    /** What is associated with an item may be published later, so that has to be looked for. */
    @Test
    void aCacheThatAsksAgainCostsOneLookUpByTheKeyAndForWordsNone() {
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var things = identifiers(framework);
        var curriculum = published("/v1/curricula", curriculum(newCode(), "1.0", framework))
                .<String>path("id");
        assertThat(lookUpsToAskAgain("CFPackages", packageOf(curriculum).getString("CFDocument.identifier")))
                .isEqualTo(1);

        things.forEach((collection, identifier) -> assertThat(lookUpsToAskAgain(collection, identifier))
                .as(collection)
                .isEqualTo(
                        switch (collection) {
                            case "CFItemTypes", "CFLicenses", "CFAssociationGroupings" -> 0;
                            case "CFItemAssociations" -> 4;
                            default -> 1;
                        }));
    }

    @Test
    void whatWasJustReadIsReadAgainWithoutTheDatabaseUntilSomethingIsPublished() {
        var code = newCode();
        var framework = published("/v1/frameworks", framework(code, "1.0")).<String>path("id");
        var path = ROOT + "CFItemAssociations/" + identifiers(framework).get("CFItems");
        var first = asNobody().get(path).asString();

        var cost =
                Statements.of(() -> assertThat(asNobody().get(path).asString()).isEqualTo(first));
        published("/v1/frameworks", framework(code, "1.1"));

        assertThat(cost.of("SELECT")).isZero();
        asNobody().get(path).then().body("CFAssociations.associationType", hasItem("replacedBy"));
    }

    private static int lookUpsToAskAgain(String collection, String identifier) {
        var path = ROOT + collection + "/" + identifier;
        var etag = asNobody().get(path).header("ETag");
        return Statements.of(() -> pastRecentAnswers()
                        .header("If-None-Match", etag)
                        .get(path)
                        .then()
                        .statusCode(304))
                .of("SELECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CFDocuments",
                "CFPackages",
                "CFItems",
                "CFItemAssociations",
                "CFAssociations",
                "CFAssociationGroupings",
                "CFConcepts",
                "CFItemTypes",
                "CFLicenses",
                "CFRubrics",
                "CFSubjects"
            })
    void whatIsNotThereIsAnUnknownObjectAndWhatIsNoIdentifierIsOneToo(String collection) {
        refused(asNobody().get(ROOT + collection + "/" + CaseIdentifier.of("nothing")), 404, "unknownobject");
        refused(asNobody().get(ROOT + collection + "/1.1.1"), 404, "invalid_uuid");
        refused(asNobody().get(ROOT + collection + "/41EE1CD6-D9B1-5AC6-B932-B99645D731F5"), 404, "invalid_uuid");
    }

    @Test
    void somethingOfAnotherKindIsNotFoundUnderAnIdentifier() {
        var things = identifiers(
                published("/v1/frameworks", framework(newCode(), "1.0")).path("id"));

        refused(asNobody().get(ROOT + "CFItems/" + things.get("CFDocuments")), 404, "unknownobject");
        refused(asNobody().get(ROOT + "CFDocuments/" + things.get("CFItems")), 404, "unknownobject");
        refused(asNobody().get(ROOT + "CFConcepts/" + things.get("CFSubjects")), 404, "unknownobject");
    }

    @Test
    void otherMethodsAndAddressesAreRefusedAsTheStandardHasIt() {
        asNobody()
                .post(ROOT + "CFDocuments")
                .then()
                .statusCode(405)
                .header("Allow", "GET")
                .body("imsx_codeMajor", equalTo("failure"))
                .body("imsx_codeMinor", nullValue());
        refused(asNobody().get("/ims/case/v1p0/CFDocuments"), 404, "unknownobject");
        refused(asNobody().get(ROOT + "CFNothing"), 404, "unknownobject");
        refused(
                asNobody().header("Authorization", "Bearer nonsense").get(ROOT + "CFDocuments"),
                401,
                "unauthorised_request");
    }

    private static void refused(Response answer, int status, String word) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/json"))
                .body("imsx_codeMajor", equalTo("failure"))
                .body("imsx_severity", equalTo("error"))
                .body("imsx_codeMinor.imsx_codeMinorField.imsx_codeMinorFieldValue", hasItem(word))
                .body("imsx_codeMinor.imsx_codeMinorField", hasSize(1));
    }

    private static Response associations(String item) {
        var answer = asNobody().get(ROOT + "CFItemAssociations/" + item);
        answer.then().statusCode(200);
        return answer;
    }
}
