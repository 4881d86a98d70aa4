package uk.nhs.leadership.chassis.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The structure every service keeps, one test for each clause. A service extends it and names its root package; each
 * clause is shown to be able to fail by {@code ArchitectureRulesTest}.
 */
public abstract class ArchitectureRules {
    private static final String CHASSIS = "uk.nhs.leadership.chassis";
    private static final Set<String> BANNED_WORDS = Set.of(
            "Impl", "Utils", "Util", "Helper", "Manager", "Common", "Base", "DTO", "Dto", "Entity", "Data", "Info");
    private static final Set<String> WORDS_OF_OTHERS = Set.of("Level", "Grade", "Student", "Trainee");
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+");

    private final String root;
    private final JavaClasses classes;

    /** For a service, whose classes are on the class path. */
    protected ArchitectureRules(String root) {
        this(
                root,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root));
    }

    ArchitectureRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    @Test
    void onlyResourcesKnowHttp() {
        holds(noClasses()
                .that(are(not(resource())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.."));
    }

    @Test
    void onlyRepositoriesKnowPanacheAndTheEntityManager() {
        holds(noClasses()
                .that(are(not(repository())))
                .should()
                .dependOnClassesThat(resideInAPackage("io.quarkus.hibernate.orm..")
                        .or(resideInAPackage("org.hibernate").and(not(resideInAPackage("org.hibernate.annotations"))))
                        .or(named("jakarta.persistence.EntityManager"))
                        .or(named("jakarta.persistence.Query"))
                        .or(named("jakarta.persistence.TypedQuery"))));
    }

    @Test
    void onlyRepositoriesAndEventsInKnowJdbc() {
        holds(noClasses()
                .that(are(not(repository())))
                .and(are(not(eventsIn())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal.."));
    }

    @Test
    void onlyTheChassisKnowsKafka() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.."));
    }

    @Test
    void onlyEventsInKnowTheEventsOfOthers() {
        holds(noClasses()
                .that(are(not(eventsIn())))
                .should()
                .dependOnClassesThat(named(CHASSIS + ".event.ReadModel").or(named(CHASSIS + ".event.ReceivedEvent"))));
    }

    @Test
    void featuresFormNoCycle() {
        holds(slices().matching(root + ".(*)..").should().beFreeOfCycles());
    }

    /** A resource parses, calls and answers: what it calls is a service, what it reads is Json, Access and the aggregate. */
    @Test
    void resourcesCallServicesOnly() {
        holds(noClasses()
                .that(are(resource()))
                .should()
                .dependOnClassesThat(
                        repository().or(eventsIn()).or(inRoot("Rule")).or(inRoot("Event")))
                .orShould()
                .dependOnClassesThat(named(CHASSIS + ".event.EventLog"))
                .allowEmptyShould(true));
    }

    @Test
    void servicesKnowNeitherHttpNorJson() {
        holds(noClasses()
                .that(are(inRoot("Service")))
                .should()
                .dependOnClassesThat(resource().or(inRoot("Json")).or(inRoot("Access")))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .allowEmptyShould(true));
    }

    @Test
    void aggregatesKnowOnlyTheDomain() {
        holds(noClasses()
                .that(are(aggregate()))
                .should()
                .dependOnClassesThat(resource()
                        .or(repository())
                        .or(eventsIn())
                        .or(inRoot("Service"))
                        .or(inRoot("Json"))
                        .or(inRoot("Access")))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..", "com.fasterxml.jackson..")
                .orShould()
                .dependOnClassesThat(named(CHASSIS + ".event.EventLog").or(named(CHASSIS + ".tenancy.Callers")))
                .allowEmptyShould(true));
    }

    @Test
    void aggregatesHaveNoSetters() {
        holds(noMethods()
                .that()
                .areDeclaredInClassesThat(are(aggregate()))
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(true));
    }

    @Test
    void aggregatesHideTheirFields() {
        holds(fields().that()
                .areDeclaredInClassesThat(are(aggregate()))
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .allowEmptyShould(true));
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        holds(methods()
                .that(are(endpoint()))
                .should(bear(RolesAllowed.class, PermitAll.class))
                .allowEmptyShould(true));
    }

    @Test
    void everyEndpointRunsOnAVirtualThread() {
        holds(methods()
                .that(are(endpoint()))
                .should(bear(RunOnVirtualThread.class))
                .allowEmptyShould(true));
    }

    /** Quarkus passes over an endpoint that is not public, and says so in one line of the build's log only. */
    @Test
    void everyEndpointIsPublic() {
        holds(methods().that(are(endpoint())).should().bePublic().allowEmptyShould(true));
    }

    @Test
    void endpointsLiveInResources() {
        holds(noClasses()
                .that(are(not(simpleNameEndingWith("Resource"))))
                .should()
                .beAnnotatedWith(Path.class));
    }

    @Test
    void transactionsBelongToServices() {
        holds(noClasses()
                .that(are(not(simpleNameEndingWith("Service"))))
                .and(are(not(eventsIn())))
                .should()
                .beAnnotatedWith(Transactional.class));
        holds(noMethods()
                .that()
                .areDeclaredInClassesThat(are(not(simpleNameEndingWith("Service"))))
                .and()
                .areDeclaredInClassesThat(are(not(eventsIn())))
                .should()
                .beAnnotatedWith(Transactional.class));
    }

    @Test
    void collaboratorsComeThroughTheConstructor() {
        holds(noFields().should().beAnnotatedWith(Inject.class));
    }

    /** {@code List<@Valid Item>}: said of the list itself, each start reads the constraints of every list of every library. */
    @Test
    void theItemsOfAListAreValidatedAndNotTheList() {
        holds(noFields()
                .that(have(rawType(assignableTo(Collection.class))))
                .should()
                .beAnnotatedWith(Valid.class)
                .allowEmptyShould(true));
    }

    @Test
    void timeIdentityAndChanceAreHandedIn() {
        holds(noClasses().should().callMethodWhere(takesTimeOrChanceFromNowhere()));
    }

    @Test
    void whatIsPublicIsUsedByAnotherFeature() {
        holds(classes()
                .that()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and(are(not(named("package-info"))))
                .should(beUsedOutsideTheirPackage())
                .allowEmptyShould(true));
    }

    @Test
    void noNameHidesWhatAThingIs() {
        holds(classes().that(are(not(named("package-info")))).should(haveNoWordOf(BANNED_WORDS)));
    }

    @Test
    void theWordsAreThoseOfTheField() {
        holds(classes().should(haveNoWordOf(WORDS_OF_OTHERS)));
        holds(noMembersNamedWith(WORDS_OF_OTHERS));
    }

    @Test
    void everyPackageIsNullMarked() {
        holds(classes().should(liveInANullMarkedPackage()));
    }

    private void holds(ArchRule rule) {
        rule.check(classes);
    }

    private DescribedPredicate<JavaClass> inRoot(String suffix) {
        return resideInAPackage(root + "..").and(simpleNameEndingWith(suffix));
    }

    /** Nested classes belong to the file they are in. */
    private static DescribedPredicate<JavaClass> resource() {
        return DescribedPredicate.describe(
                "resources", type -> outermost(type).getSimpleName().endsWith("Resource"));
    }

    private static DescribedPredicate<JavaClass> eventsIn() {
        return DescribedPredicate.describe(
                "*EventsIn", type -> outermost(type).getSimpleName().endsWith("EventsIn"));
    }

    private static DescribedPredicate<JavaClass> aggregate() {
        return DescribedPredicate.describe(
                "aggregates",
                type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class));
    }

    /** The repository is the plural of what it holds; some words have a Latin one, such as criteria. */
    private DescribedPredicate<JavaClass> repository() {
        return DescribedPredicate.describe("repositories", type -> {
            var name = outermost(type).getSimpleName();
            return type.getPackageName().startsWith(root)
                    && (name.endsWith("s") || name.endsWith("a"))
                    && !name.endsWith("ss")
                    && !name.endsWith("Status");
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(
                name,
                type -> type.getName().equals(name) || type.getSimpleName().equals(name));
    }

    private static DescribedPredicate<JavaMethod> endpoint() {
        return DescribedPredicate.describe(
                "endpoints",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    @SafeVarargs
    private static ArchCondition<JavaMethod> bear(Class<? extends java.lang.annotation.Annotation>... oneOf) {
        return new ArchCondition<>("bear one of the annotations, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var borne = Stream.of(oneOf)
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation));
                events.add(new SimpleConditionEvent(method, borne, method.getFullName()));
            }
        };
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> takesTimeOrChanceFromNowhere() {
        return DescribedPredicate.describe("takes time, identity or chance from nowhere", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            var owner = target.getOwner().getName();
            var name = target.getName();
            return (owner.startsWith("java.time.")
                            && name.equals("now")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)))
                    || (owner.equals("java.time.Clock") && name.startsWith("system"))
                    || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                    || (owner.equals("java.lang.Math") && name.equals("random"))
                    || (owner.equals("java.lang.System")
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
        });
    }

    private static ArchCondition<JavaClass> beUsedOutsideTheirPackage() {
        return new ArchCondition<>("be used outside their package, or be package-private") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                var nestedUsed = type.getPackage().getClasses().stream()
                        .filter(nested -> outermost(nested).equals(type) && !nested.equals(type))
                        .flatMap(nested -> nested.getDirectDependenciesToSelf().stream())
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type,
                        used || nestedUsed,
                        type.getName() + " is public and nobody outside its package uses it"));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoWordOf(Set<String> words) {
        return new ArchCondition<>("have none of the words " + words + " in their name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var word = wordOf(type.getSimpleName(), words);
                events.add(new SimpleConditionEvent(type, word == null, type.getName() + " has the word " + word));
            }
        };
    }

    private static ArchRule noMembersNamedWith(Set<String> words) {
        return com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members()
                .that()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(new ArchCondition<JavaMember>("have none of the words " + words + " in their name") {
                    @Override
                    public void check(JavaMember member, ConditionEvents events) {
                        var word = wordOf(((HasName) member).getName(), words);
                        events.add(new SimpleConditionEvent(
                                member, word == null, member.getFullName() + " has the word " + word));
                    }
                })
                .allowEmptyShould(true);
    }

    private static @Nullable String wordOf(String name, Set<String> words) {
        return WORD.matcher(name)
                .results()
                .map(found -> Character.toUpperCase(found.group().charAt(0))
                        + found.group().substring(1))
                .filter(words::contains)
                .findFirst()
                .orElse(null);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type,
                        type.getPackage().isAnnotatedWith(NullMarked.class),
                        type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
