package uk.nhs.leadership.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RealmTest {

    @Test
    void theRolesAreThoseOfThePlatform() {
        assertThat(Realm.roles())
                .containsExactlyInAnyOrder(
                        "curriculum-author",
                        "curriculum-publisher",
                        "provider-author",
                        "provider-lead",
                        "assessor",
                        "panel-member",
                        "ratifier",
                        "learning-lead",
                        "line-manager",
                        "participant",
                        "analyst",
                        "talent-lead",
                        "operator");
    }

    @Test
    void everyRoleIsHeldBySomebody() {
        var held = Realm.people().flatMap(person -> Realm.rolesOf(person).stream());

        assertThat(held).containsAll(Realm.roles());
    }

    @Test
    void noClientHasASecretThatIsShared() {
        assertThat(Realm.clients()).isNotEmpty().noneMatch(client -> client.has("secret"));
        assertThat(Realm.systems())
                .isNotEmpty()
                .allMatch(client ->
                        client.required("clientAuthenticatorType").asText().equals("client-jwt"));
    }

    @Test
    void whoeverIsSentBackIsSentToTheOwnMachine() {
        var redirects = Realm.clients().flatMap(client -> Realm.texts(client.path("redirectUris")));

        assertThat(redirects).isNotEmpty().allMatch(uri -> uri.matches("http://(localhost|127\\.0\\.0\\.1)/\\*"));
    }

    @Test
    void noClientTakesEveryRoleAlong() {
        assertThat(Realm.clients())
                .noneMatch(client -> client.required("fullScopeAllowed").asBoolean());
    }

    @Test
    void whatOnlyALocalStackMayHaveIsMarkedAsSuch() {
        var forTheLocalStack = Realm.clients()
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean()
                        || client.path("serviceAccountsEnabled").asBoolean());

        assertThat(forTheLocalStack)
                .isNotEmpty()
                .allMatch(client -> client.path("attributes")
                        .path("local.stack.only")
                        .asText()
                        .equals("true"));
    }

    @Test
    void thePublicHalfOfASystemsKeyIsInTheRealmAndThePrivateHalfIsNot() {
        var fields = List.of("\"d\"", "\"p\"", "\"q\"");

        assertThat(Realm.systems())
                .extracting(client ->
                        client.required("attributes").required("jwks.string").asText())
                .isNotEmpty()
                .allMatch(keys -> fields.stream().noneMatch(keys::contains));
    }

    @Test
    void nobodyRegistersThemselves() {
        assertThat(Realm.file().required("registrationAllowed").asBoolean()).isFalse();
    }
}
