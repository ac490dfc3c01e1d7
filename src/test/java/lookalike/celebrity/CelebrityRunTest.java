package lookalike.celebrity;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.dataset.Credit;
import lookalike.dataset.Credits;
import lookalike.dataset.Dataset;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.Person;
import lookalike.face.FaceBox;
import lookalike.platform.download.VirtualPace;
import lookalike.platform.files.Disk;
import lookalike.shared.Sweep;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests runs with a local server and photos that are judged by their titles. */
@Timeout(60)
class CelebrityRunTest {

    private static final Instant NOW = Instant.now();
    private static final CelebrityOptions OPTIONS = new CelebrityOptions(4, 2, EnumSet.allOf(PhotoLicence.class));

    @TempDir
    private Path folder;

    private final VirtualPace pace = new VirtualPace();
    private final CancelSignal cancel = new CancelSignal();
    private final List<String> news = new ArrayList<>();
    private WikiServer server;
    private Path dataset;
    private Disk disk = Disk.REAL;
    private Instant now = NOW;

    @BeforeEach
    void start() throws IOException {
        server = new WikiServer();
        dataset = folder.resolve("Celebrities");
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.requests())
                .as("every request says who asks")
                .allMatch(request -> request.agent().matches("Lookalike/\\S+ \\(.+\\)"));
    }

    @Test
    void eightPeopleBecomeADatasetWithCredits() throws IOException {
        becomeADatasetWithCredits(8);
    }

    @Test
    @Sweep
    void thirtyPeopleBecomeADatasetWithCredits() throws IOException {
        becomeADatasetWithCredits(30);
    }

    private void becomeADatasetWithCredits(int count) throws IOException {
        server.page(2);
        List<Celebrity> people =
                IntStream.range(0, count).mapToObj(i -> star(i, 6)).toList();
        RunReport report = run(people);
        assertThat(report.complete()).isTrue();
        assertThat(report.people()).hasSize(count).allMatch(person -> person.photos() == 4 && person.added() == 4);
        Dataset scanned = DatasetScanner.scan(dataset);
        assertThat(scanned.people())
                .hasSize(count)
                .allMatch(person -> person.photos().size() == 4);
        assertThat(scanned.people().get(7).name()).isEqualTo("Star 07");
        Credits credits = Credits.of(dataset);
        for (Person person : scanned.people()) {
            person.photos()
                    .forEach(photo -> assertThat(credits.of(photo.path())).get().satisfies(credit -> {
                        assertThat(credit.line()).isEqualTo("Jane Doe, CC BY-SA 4.0");
                        assertThat(credit.licenceAddress()).startsWith("https://creativecommons.org/");
                        assertThat(credit.source()).contains("/wiki/File:");
                    }));
        }
        // Search, item, the portrait's file, three pages of photos; then the portrait and three photos.
        Map<String, List<WikiServer.Request>> byPath = server.requests().stream()
                .collect(groupingBy(request -> request.path().replaceFirst("/photo/.*", "/photo")));
        assertThat(byPath.get("/wikidata")).hasSize(count * 2);
        assertThat(byPath.get("/commons")).hasSize(count * 4);
        assertThat(byPath.get("/photo")).hasSize(count * 4);
        assertThat(server.requests())
                .allMatch(request -> request.agent().startsWith("Lookalike/")
                        && request.encoding().equals("gzip"));
        assertThat(server.requests("/wikidata"))
                .allMatch(request -> "5".equals(request.parameters().get("maxlag")));
        assertThat(server.requests("/commons"))
                .allMatch(request -> "5".equals(request.parameters().get("maxlag")));
        assertThat(server.mostOpen()).isEqualTo(1);
        assertThat(pace.rests()).hasSize(count * 10 - 1).containsOnly(Duration.ofMillis(500));
        assertThat(Duration.ofNanos(pace.nanos()))
                .as("the time that is told before")
                .isBetween(Duration.ofSeconds(count * 4L), Duration.ofSeconds(OPTIONS.seconds(count)));
        assertThat(new CelebrityOptions(8, 3, OPTIONS.licences()).seconds(200))
                .as("half an hour, as the README and the help say")
                .isBetween(25 * 60L, 30 * 60L);
    }

    @Test
    void aSecondRunAsksOnlyForWhatIsNew() throws IOException {
        List<Celebrity> people = List.of(star(1, 6), star(2, 2));
        assertThat(run(people).added()).isEqualTo(4 + 3);
        int asked = server.requests().size();
        assertThat(run(people).added()).isZero();
        // For a day the answers are cached, and no photo is fetched again.
        assertThat(server.requests()).hasSize(asked);
        server.photo("Star 02 new", 2019).depicts("Q2");
        now = NOW.plus(Duration.ofDays(2));
        RunReport later = run(people);
        assertThat(later.added()).isEqualTo(1);
        assertThat(later.people().get(1).photos()).isEqualTo(4);
        assertThat(server.requests("/photo/").subList(7, 8))
                .singleElement()
                .satisfies(request -> assertThat(request.path()).contains("Star 02 new"));
        // A person with all photos causes no requests.
        int complete = server.requests().size();
        now = NOW.plus(Duration.ofDays(4));
        run(people);
        assertThat(server.requests()).hasSize(complete);
    }

    @Test
    void whatTheUserHasRemovedIsNotFetchedAgainAndWhatWasLeftOutNeither() throws IOException {
        Celebrity person = star(1, 2);
        server.photo("other_person Star 01", 1990).depicts("Q1");
        PersonReport first = run(List.of(person)).people().get(0);
        assertThat(first.rejected()).containsEntry(Rejection.OTHER_PERSON, 1);
        assertThat(Files.readString(dataset.resolve("left-out.csv"))).contains("other_person Star 01", ",other_person");
        Credit removed = Credits.of(dataset).all().iterator().next();
        Files.delete(dataset.resolve(removed.path()));
        now = NOW.plus(Duration.ofDays(2));
        int fetched = server.requests("/photo/").size();
        PersonReport second = run(List.of(person)).people().get(0);
        assertThat(second.added()).isZero();
        // The portrait is requested again if it was the removed photo, because it shows who the person is.
        assertThat(server.requests("/photo/")
                        .subList(fetched, server.requests("/photo/").size()))
                .allMatch(request -> request.path().contains("portrait"));
    }

    @Test
    void photosOfManyYearsComeFirst() throws IOException {
        server.person("Q1", "Ada", "actress", 1970, "Ada portrait.jpg", "");
        server.photo("Ada portrait", 2015);
        int number = 0;
        for (int year : new int[] {2015, 2014, 2015, 1995, 2005, 2016}) {
            server.photo("Ada " + year + " " + ++number, year).depicts("Q1");
        }
        run(List.of(Celebrity.named("Ada", "1970")));
        assertThat(Credits.of(dataset).all())
                .extracting(credit -> credit.title().substring(4, 8))
                .containsExactly("port", "1995", "2005", "2014");
    }

    @Test
    void aCategoryIsReadWhereTheTaggedPhotosAreTooFew() throws IOException {
        server.page(50);
        server.person("Q1", "Ada", "actress", 1970, "Ada portrait.jpg", "Ada (actress)");
        server.photo("Ada portrait", 2015);
        for (int i = 0; i < 20_000; i++) {
            WikiServer.StoredFile file =
                    server.photo("Ada %05d".formatted(i), 1990 + i % 30).in("Ada (actress)");
            String mime = List.of("image/svg+xml", "application/pdf", "video/webm", "image/jpeg")
                    .get(i % 4);
            file.tell(info -> info.put("mime", mime));
        }
        PersonReport report = run(List.of(Celebrity.named("Ada", ""))).people().get(0);
        assertThat(report.photos()).isEqualTo(4);
        assertThat(report.rejected()).containsOnlyKeys(Rejection.KIND).containsEntry(Rejection.KIND, 150);
        // 200 files are enough, however many there are: four pages of fifty.
        assertThat(server.requests("/commons")).hasSize(1 + 1 + 4);
    }

    @Test
    void onlyChosenLicencesAreTaken() throws IOException {
        server.person("Q1", "Ada", "actress", 1970, "Ada portrait.jpg", "");
        server.photo("Ada portrait", 2015).licence("CC BY-SA 4.0");
        server.photo("Ada a", 2001).depicts("Q1").licence("CC BY-NC 2.0");
        server.photo("Ada b", 2002).depicts("Q1").licence("Public domain");
        server.photo("Ada c", 2003).depicts("Q1").licence("CC0");
        server.photo("Ada d", 2004).depicts("Q1").licence("Fair use");
        CelebrityOptions free = new CelebrityOptions(4, 2, Set.of(PhotoLicence.PUBLIC_DOMAIN, PhotoLicence.CC0));
        PersonReport report =
                run(List.of(Celebrity.named("Ada", "")), free).people().get(0);
        assertThat(Credits.of(dataset).all())
                .extracting(Credit::title)
                .containsExactlyInAnyOrder("Ada b.jpg", "Ada c.jpg");
        assertThat(report.rejected()).containsEntry(Rejection.LICENCE, 3);
        // Photos under other licences, except the portrait, are not even fetched.
        assertThat(server.requests("/photo/")).hasSize(3);
    }

    @Test
    void onlyTheRightPersonOfANameIsTaken() {
        person("Q1", "Ada", "British politician", 1950);
        person("Q2", "Ada", "American actress", 1970);
        person("Q3", "Adam", "American actor", 1970);
        server.item("Q4", "Ada", "programming language");
        server.item("Q5", "Thing", "programming language");
        assertThat(omission("Ada", "")).isEqualTo(Omission.AMBIGUOUS);
        assertThat(omission("Ada", "1970")).isNull();
        assertThat(item("Ada", "1970")).isEqualTo("Q2");
        assertThat(item("Ada", "politician")).isEqualTo("Q1");
        assertThat(item("Ada", "Q1")).isEqualTo("Q1");
        assertThat(omission("Ada", "1999")).isEqualTo(Omission.UNKNOWN);
        assertThat(omission("Ada", "Q4")).isEqualTo(Omission.NOT_HUMAN);
        assertThat(omission("Thing", "")).isEqualTo(Omission.NOT_HUMAN);
        assertThat(omission("Nobody", "")).isEqualTo(Omission.UNKNOWN);
        assertThat(omission("Nobody", "Q99")).isEqualTo(Omission.UNKNOWN);
        dataset = folder.resolve("Other");
        assertThat(run(List.of(Celebrity.named("Ada", ""))).people().get(0).words())
                .contains("Ada, British politician (Q1)", "Ada, American actress (Q2)")
                .doesNotContain("Q3", "Q4");
    }

    @Test
    void peopleWhoAreYoungOrOfUnknownAgeAreLeftOutAndTheDeadAreNot() {
        int year = NOW.atZone(ZoneOffset.UTC).getYear();
        person("Q1", "Old", "actress", year - 19);
        person("Q2", "Young", "actress", year - 18);
        person("Q3", "Ageless", "actress", 0);
        WikiServer.time(person("Q4", "Late", "actress", 1901), "P570", 1980);
        assertThat(omission("Old", "")).isNull();
        assertThat(omission("Young", "")).isEqualTo(Omission.UNDER_AGE);
        assertThat(omission("Ageless", "")).isEqualTo(Omission.AGE_UNKNOWN);
        assertThat(omission("Late", "")).isNull();
    }

    @Test
    void anItemThatWasMergedIntoAnotherIsThatOne() {
        person("Q2", "Ada", "actress", 1970);
        server.redirect("Q1", "Q2");
        assertThat(item("Ada", "Q1")).isEqualTo("Q2");
        // Both names lead to the same person with one folder.
        assertThat(run(List.of(Celebrity.named("Countess", "Q2"))).added()).isZero();
        assertThat(dataset)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("Countess"));
    }

    @Test
    void withoutAUsablePortraitOrEnoughPhotosAPersonIsLeftOut() throws IOException {
        server.person("Q1", "None", "actress", 1970, "", "");
        server.person("Q2", "Lost", "actress", 1970, "Not there.jpg", "");
        server.person("Q3", "Drawn", "actress", 1970, "Drawn.jpg", "");
        server.photo("Drawn", 2000).tell(info -> info.put("mime", "image/svg+xml"));
        server.person("Q4", "Faceless", "actress", 1970, "no_face.jpg", "");
        server.photo("no_face", 2000);
        server.person("Q5", "Rare", "actress", 1970, "Rare.jpg", "No such category");
        server.photo("Rare", 2000);
        assertThat(omission("None", "")).isEqualTo(Omission.NO_PORTRAIT);
        assertThat(omission("Lost", "")).isEqualTo(Omission.NO_PORTRAIT);
        assertThat(omission("Drawn", "")).isEqualTo(Omission.PORTRAIT_UNUSABLE);
        assertThat(omission("Faceless", "")).isEqualTo(Omission.PORTRAIT_UNUSABLE);
        assertThat(omission("Rare", "")).isEqualTo(Omission.TOO_FEW);
        assertThat(run(List.of(Celebrity.named("Rare", ""))).people().get(0).words())
                .isEqualTo("only 1 usable photos, at least 2 are needed");
        // People who are left out have no folder, name or credit.
        assertThat(dataset.toFile().listFiles(file -> !file.getName().equals("left-out.csv")))
                .isEmpty();
    }

    @Test
    void whatIsNotTheAnnouncedPictureIsLeftOut() throws IOException {
        Celebrity person = star(1, 1);
        server.photo("Star 01 bad hash", 1991).depicts("Q1").tell(info -> info.put("sha1", "00"));
        server.photo("Star 01 tiny", 1992).depicts("Q1").tell(info -> info.put("height", 100));
        server.photo("Star 01 page", 1993).depicts("Q1");
        server.photo("Star 01 gone", 1994).depicts("Q1");
        server.fail("/photo/Star 01 page.jpg", WikiServer.answer(200, "text/html", "<html>log in</html>"));
        server.fail("/photo/Star 01 gone.jpg", WikiServer.answer(404, "text/html", "gone"));
        PersonReport report = run(List.of(person)).people().get(0);
        assertThat(report.photos()).isEqualTo(2);
        assertThat(report.rejected())
                .containsOnlyKeys(Rejection.OTHER_BYTES, Rejection.TINY, Rejection.KIND, Rejection.NOT_FETCHED);
        // These reasons may not apply the next time.
        assertThat(dataset.resolve("left-out.csv")).doesNotExist();
    }

    @Test
    void aLargePhotoIsFetchedSmallerFromWhateverHost() throws IOException {
        Celebrity person = star(1, 1);
        server.photo("Star 01 large", 1991)
                .depicts("Q1")
                .tell(info -> info.put("width", 4000)
                        .put("height", 3000)
                        .put("sha1", "1".repeat(40))
                        .put("url", server.address() + "original/too-large.jpg"));
        assertThat(run(List.of(person)).added()).isEqualTo(3);
        assertThat(server.requests("/original/")).isEmpty();
        assertThat(server.requests("/commons"))
                .allMatch(request -> "960".equals(request.parameters().get("iiurlwidth")));
    }

    @Test
    void theFaceInAGroupIsKept() throws IOException {
        Celebrity person = star(1, 1);
        server.photo("group Star 01", 1991).depicts("Q1");
        run(List.of(person));
        assertThat(Credits.of(dataset).all())
                .filteredOn(credit -> credit.face().isPresent())
                .extracting(Credit::title)
                .containsExactly("group Star 01.jpg");
    }

    @Test
    void hostileNamesStayInsideTheFolder() throws IOException {
        String name = "../\u202eEve: CON/" + "x".repeat(300);
        server.person("Q1", name, "actress", 1970, "../../" + "y".repeat(250) + ".jpg", "");
        server.photo("../../" + "y".repeat(250), 2000);
        server.photo("..", 2001).depicts("Q1");
        server.person("Q2", "nul", "actress", 1970, "NUL portrait.jpg", "");
        server.photo("NUL portrait", 2000);
        server.photo("nul", 2001).depicts("Q2");
        List<Celebrity> people = List.of(
                new Celebrity(
                        name,
                        "",
                        OptionalInt.of(1970),
                        OptionalInt.empty(),
                        "",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of("Q1")),
                Celebrity.named("nul", "Q2"));
        RunReport report = run(people);
        assertThat(report.people()).allMatch(person -> person.photos() == 2);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(".jpg")))
                    .hasSize(4)
                    .allMatch(file -> file.getParent().getParent().equals(dataset))
                    .allMatch(file -> file.getFileName().toString().getBytes(StandardCharsets.UTF_8).length < 140);
        }
        assertThat(DatasetScanner.scan(dataset).people())
                .extracting(Person::label)
                .contains("_nul");
    }

    @Test
    void groupsOfPeopleAreGroupsOfTheDataset() throws IOException {
        Celebrity person = star(1, 3).alsoIn(List.of(CelebrityGroup.ACTORS, CelebrityGroup.HISTORIC));
        run(List.of(person));
        assertThat(DatasetScanner.scan(dataset).people())
                .singleElement()
                .satisfies(each -> assertThat(each.groups()).containsExactlyInAnyOrder("actors", "historic"));
    }

    @Test
    void aFolderOfTheUsersOwnIsNotTouched() throws IOException {
        Files.createDirectories(dataset.resolve("Star 01"));
        Files.writeString(dataset.resolve("Star 01").resolve("mine.jpg"), "mine");
        Files.writeString(dataset.resolve("names.csv"), "Star 01,My own star\n");
        assertThat(run(List.of(star(1, 3))).added()).isEqualTo(4);
        assertThat(dataset.resolve("Star 01").toFile().list()).containsExactly("mine.jpg");
        assertThat(dataset.resolve("Star 01 (Q1)").toFile().list()).hasSize(4);
        assertThat(Files.readString(dataset.resolve("names.csv"))).contains("Star 01,My own star");
    }

    @Test
    void aListFromASpreadsheetKeepsItsRowsAndColumns() throws IOException {
        Files.createDirectories(dataset);
        Files.writeString(
                dataset.resolve("names.csv"),
                "label;name;groups;remark\njose;José;actors;seen\n",
                Charset.forName("windows-1252"));
        run(List.of(star(1, 3)));
        assertThat(Files.readAllLines(dataset.resolve("names.csv")))
                .containsExactly(
                        "label,name,groups,remark,wikidata,born,description",
                        "jose,José,actors,seen",
                        "Star 01,Star 01,,,Q1,1970,actress");
    }

    @Test
    void anEmptyFolderWithTheNameOfAPersonIsThatOfThePerson() throws IOException {
        Files.createDirectories(dataset.resolve("Star 01"));
        run(List.of(star(1, 3)));
        assertThat(dataset.resolve("Star 01").toFile().list()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"names.csv", "credits.csv", "left-out.csv"})
    void aFileOfTheFolderThatCannotBeReadIsToldAndNotReplaced(String name) throws IOException {
        byte[] content = "José,\"é\n".getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(dataset);
        Path file = Files.write(dataset.resolve(name), content);
        assertThatThrownBy(() -> run(List.of(star(1, 3))))
                .isInstanceOf(CelebrityException.class)
                .hasMessageContaining(file + " cannot be read (line ");
        assertThat(server.requests()).isEmpty();
        assertThat(file).hasBinaryContent(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wikidata", "/commons", "/photo/"})
    void aBusyServiceIsWaitedFor(String path) throws IOException {
        server.fail(
                path,
                WikiServer.answer(429, "text/plain", "", "Retry-After", "30"),
                WikiServer.answer(503, "text/html", "<html>"),
                exchange -> exchange.close());
        if (!path.equals("/photo/")) {
            server.fail(
                    path,
                    WikiServer.answer(
                            200,
                            "application/json",
                            "{\"error\":{\"code\":\"maxlag\",\"info\":\"Waiting for db\",\"lag\":7}}",
                            "Retry-After",
                            "40"));
        }
        assertThat(run(List.of(star(1, 6))).added()).isEqualTo(4);
        assertThat(news).hasSizeGreaterThanOrEqualTo(3).last().isEqualTo("resumed");
        assertThat(news.get(0)).isEqualTo("waiting 30: the server refuses it (status 429)");
    }

    @Test
    void aSilentServiceAndAConnectionThatIsCutAreAskedAgain() {
        server.fail("/wikidata", WikiServer.SILENCE);
        server.fail("/commons", HttpExchange::close, WikiServer.SILENCE);
        server.fail("/photo/", WikiServer.HALF, WikiServer.SILENCE);
        RunReport report = celebrities(server.address(), Duration.ofMillis(200))
                .run(List.of(star(1, 6)), new TitleJudge(), dataset, OPTIONS, listener(), cancel);
        assertThat(report.complete()).isTrue();
        assertThat(report.people().get(0).rejected()).isEmpty();
        assertThat(report.added()).isEqualTo(4);
        assertThat(server.requests("/photo/")).hasSize(4 + 2);
    }

    @Test
    void anErrorOfAServiceConcernsOnePersonAndManyInARowEndTheRun() throws IOException {
        List<Celebrity> people = IntStream.range(0, 8).mapToObj(i -> star(i, 6)).toList();
        server.fail(
                "/wikidata",
                WikiServer.answer(200, "application/json", "{\"error\":{\"code\":\"badvalue\",\"info\":\"no\"}}"));
        RunReport report = run(people);
        assertThat(report.complete()).isTrue();
        assertThat(report.people().get(0).omission()).contains(Omission.SERVICE);
        assertThat(report.people().get(0).words()).contains("answers with an error (badvalue: no)");
        assertThat(report.people().subList(1, 8)).allMatch(person -> person.photos() == 4);
        now = NOW.plus(Duration.ofDays(2));
        dataset = folder.resolve("Other");
        for (int i = 0; i < 5; i++) {
            server.fail("/wikidata", WikiServer.answer(200, "text/html", "<html>please log in</html>"));
        }
        RunReport barred = run(people);
        assertThat(barred.complete()).isFalse();
        assertThat(barred.failure())
                .get()
                .extracting(CelebrityException::reason)
                .isEqualTo(CelebrityException.Reason.KEEPS_FAILING);
    }

    @Test
    void withoutANetworkTheRunEndsAndKeepsWhatIsThere() throws IOException {
        List<Celebrity> people = List.of(star(1, 6), star(2, 6));
        CelebrityRun run = celebrities(server.address());
        run.run(people.subList(0, 1), new TitleJudge(), dataset, OPTIONS, RunListener.NONE, cancel);
        server.close();
        RunReport report = run.run(people, new TitleJudge(), dataset, OPTIONS, listener(), cancel);
        assertThat(report.people())
                .singleElement()
                .satisfies(person -> assertThat(person.photos()).isEqualTo(4));
        assertThat(report.failure())
                .get()
                .extracting(CelebrityException::reason)
                .isEqualTo(CelebrityException.Reason.OFFLINE);
        assertThat(news).contains("waiting 2: " + CelebrityException.Reason.OFFLINE.sentence());
    }

    @Test
    void aFullDiskEndsTheRunAndSaysHowMuchIsNeeded() throws IOException {
        disk = new Disk() {
            private int asked;

            @Override
            public long free(Path folder) {
                return ++asked > 2 ? 5L << 20 : 1L << 40;
            }
        };
        RunReport report = run(List.of(star(1, 6), star(2, 6)));
        assertThat(report.failure()).get().satisfies(failure -> {
            assertThat(failure.reason()).isEqualTo(CelebrityException.Reason.DISK_FULL);
            assertThat(failure.getMessage()).contains("102 MB are needed, 5 MB are free");
        });
        assertThat(DatasetScanner.scan(dataset).people().get(0).photos()).hasSize(2);
        disk = Disk.REAL;
        assertThat(run(List.of(star(1, 6), star(2, 6))).added()).isEqualTo(6);
    }

    @Test
    void withPatienceTheRunWaitsForTheNetworkAndResumesByItself() throws IOException {
        List<Celebrity> people = List.of(star(1, 6), star(2, 6));
        // A request is tried six times; here it fails twice that often.
        server.fail(
                "/commons",
                Collections.nCopies(13, (WikiServer.Fault) HttpExchange::close).toArray(WikiServer.Fault[]::new));
        RunReport report = celebrities(server.address())
                .waiting(Duration.ofHours(1))
                .run(people, new TitleJudge(), dataset, OPTIONS, listener(), cancel);
        assertThat(report.complete()).isTrue();
        assertThat(report.people()).allMatch(person -> person.photos() == 4);
        assertThat(news).contains("waiting 10: " + CelebrityException.Reason.OFFLINE.sentence());
        assertThat(news).last().isEqualTo("resumed");
    }

    @Test
    void patienceHasAnEnd() throws IOException {
        Celebrity person = star(1, 6);
        CelebrityRun run = celebrities(server.address()).waiting(Duration.ofMinutes(30));
        server.close();
        RunReport report = run.run(List.of(person), new TitleJudge(), dataset, OPTIONS, listener(), cancel);
        assertThat(report.failure())
                .get()
                .extracting(CelebrityException::reason)
                .isEqualTo(CelebrityException.Reason.OFFLINE);
        assertThat(Duration.ofNanos(pace.nanos())).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(35));
    }

    @Test
    void withPatienceAFullDiskIsWaitedForWithoutAnyRequest() throws IOException {
        disk = new Disk() {
            private int asked;

            @Override
            public long free(Path folder) {
                return ++asked > 2 && asked < 8 ? 5L << 20 : 1L << 40;
            }
        };
        Celebrity person = star(1, 6);
        List<Integer> asked = new ArrayList<>();
        RunListener counting = new RunListener() {
            @Override
            public void waiting(RunWait wait) {
                assertThat(wait.obstacle()).isEqualTo(RunObstacle.DISK_FULL);
                assertThat(wait.reason()).contains("101 MB are needed, 5 MB are free");
                assertThat(wait.needed()).hasValue(101);
                asked.add(server.requests().size());
            }
        };
        RunReport report = celebrities(server.address())
                .waiting(Duration.ofHours(1))
                .run(List.of(person), new TitleJudge(), dataset, OPTIONS, counting, cancel);
        assertThat(report.complete()).isTrue();
        assertThat(report.photos()).isEqualTo(4);
        assertThat(asked).hasSize(5).containsOnly(asked.get(0));
    }

    @Test
    void twoRunsDoNotFillOneFolderAtTheSameTime() throws IOException {
        Celebrity person = star(1, 6);
        List<Throwable> refused = new ArrayList<>();
        RunListener second = new RunListener() {
            @Override
            public void person(Celebrity person, int number, int people) {
                refused.add(catchThrowable(() -> run(List.of(person))));
            }
        };
        celebrities(server.address()).run(List.of(person), new TitleJudge(), dataset, OPTIONS, second, cancel);
        assertThat(refused)
                .singleElement()
                .isInstanceOfSatisfying(
                        CelebrityException.class,
                        e -> assertThat(e.reason()).isEqualTo(CelebrityException.Reason.BUSY));
        assertThat(run(List.of(person)).photos()).isEqualTo(4);
    }

    @Test
    void anAmbiguousNameComesWithThosePeopleAndASearchFindsPeopleOfAge() throws IOException {
        person("Q1", "Ada", "British politician", 1950);
        person("Q2", "Ada", "American actress", 1970);
        person("Q3", "Adam Young", "child", NOW.atZone(ZoneOffset.UTC).getYear() - 5);
        server.item("Q4", "Ada", "programming language");
        PersonReport report = run(List.of(Celebrity.named("Ada", ""))).people().get(0);
        assertThat(report.candidates())
                .extracting(FoundPerson::item, FoundPerson::description)
                .containsExactlyInAnyOrder(tuple("Q1", "British politician"), tuple("Q2", "American actress"));
        assertThat(celebrities(server.address()).search("ada", RunListener.NONE, cancel))
                .extracting(FoundPerson::item)
                .containsExactlyInAnyOrder("Q1", "Q2");
    }

    @Test
    void photosAreToldAsTheyFitAndAsTheyAreSaved() throws IOException {
        List<String> told = new ArrayList<>();
        RunListener counting = new RunListener() {
            @Override
            public void found(Celebrity person, int photos) {
                told.add("found " + photos);
            }

            @Override
            public void photo(Celebrity person, Path photo, FaceBox face) {
                assertThat(photo).exists();
                told.add("saved");
            }
        };
        celebrities(server.address()).run(List.of(star(1, 6)), new TitleJudge(), dataset, OPTIONS, counting, cancel);
        assertThat(told)
                .containsExactly("found 1", "found 2", "saved", "saved", "found 3", "saved", "found 4", "saved");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 6, 8})
    void aRunThatIsStoppedAnywhereIsResumed(int requests) throws IOException {
        List<Celebrity> people = List.of(star(1, 6), star(2, 6));
        CelebrityRun run = celebrities(server.address());
        RunListener stopping = new RunListener() {
            @Override
            public void photo(Celebrity person, Path photo, FaceBox face) {
                if (server.requests().size() > requests + 6) {
                    cancel.cancel();
                }
            }
        };
        RunReport stopped = run.run(people, new TitleJudge(), dataset, OPTIONS, stopping, cancel);
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.failure()).isEmpty();
        RunReport resumed = celebrities(server.address())
                .run(people, new TitleJudge(), dataset, OPTIONS, RunListener.NONE, new CancelSignal());
        assertThat(resumed.photos()).isEqualTo(8);
        // No photo was fetched twice, except those that were not yet written.
        assertThat(server.requests("/photo/").size()).isBetween(8, 9);
    }

    @Test
    void aKilledRunLeavesNoPhotoWithoutCredit() throws IOException {
        Celebrity person = star(1, 2);
        run(List.of(person));
        Path home = dataset.resolve("Star 01");
        List<Credit> credits = new ArrayList<>(Credits.of(dataset).all());
        // State after a kill between the credit and the renaming, before the credit, and in the middle of a file.
        Path done = dataset.resolve(credits.get(0).path());
        Files.move(done, done.resolveSibling(".incoming-" + done.getFileName()));
        Files.writeString(home.resolve(".incoming-uncredited.jpg"), "x");
        Files.writeString(home.resolve("..incoming-half.jpg123.part"), "x");
        Files.writeString(dataset.resolve(".credits.csv123.part"), "x");
        run(List.of(person));
        assertThat(done).exists();
        try (Stream<Path> all = Files.walk(dataset)) {
            assertThat(all.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void knownPeopleAreListedByTheQueryServiceAndOthersComeFromTheList() throws IOException {
        server.known("Q7", "Ada", "actress", 1970);
        server.known("Q8", "Bob", "actor", 1971);
        server.known("Q10", "Q10", "without an English name", 1972);
        server.known("Q9", "Eve", "singer", 1980, "Q177220", "");
        server.known("Q7", "Ada", "actress", 1970, "Q177220", "");
        Celebrity dead = new Celebrity(
                "Zoe",
                "queen",
                OptionalInt.of(1850),
                OptionalInt.of(1900),
                "f",
                Optional.of(Region.EUROPE),
                List.of(),
                List.of(CelebrityGroup.HISTORIC),
                Optional.empty());
        Set<CelebrityGroup> groups = Set.of(CelebrityGroup.ACTORS, CelebrityGroup.MUSICIANS, CelebrityGroup.HISTORIC);
        List<Celebrity> people = wellKnown(new CelebrityChoice(groups, Set.of(), Set.of(), "", 1800, 2100, 10), dead);
        assertThat(people).extracting(Celebrity::name).containsExactly("Ada", "Eve", "Bob", "Zoe");
        assertThat(people.get(0).groups()).containsExactly(CelebrityGroup.ACTORS, CelebrityGroup.MUSICIANS);
        assertThat(server.requests("/sparql"))
                .extracting(request -> request.parameters().get("query"))
                .hasSize(2)
                .allSatisfy(query -> assertThat(query).contains("wikibase:sitelinks", "LIMIT 10"));
    }

    @Test
    void theQueryServiceIsAskedForCountriesAndYearsOfBirth() throws IOException {
        server.known("Q7", "Ada", "actress", 1970, "Q33999", "FR");
        server.known("Q8", "Bob", "actor", 1971, "Q33999", "BR");
        server.known("Q9", "Eve", "actress", 1950, "Q33999", "DE");
        Set<CelebrityGroup> actors = Set.of(CelebrityGroup.ACTORS);
        Set<Region> europe = Set.of(Region.EUROPE);
        assertThat(wellKnown(new CelebrityChoice(actors, europe, Set.of(), "", 1960, 2100, 10)))
                .singleElement()
                .satisfies(person -> assertThat(person.item()).contains("Q7"))
                .satisfies(person -> assertThat(person.region()).contains(Region.EUROPE));
        assertThatThrownBy(() -> wellKnown(new CelebrityChoice(actors, europe, Set.of(), "", 1990, 2100, 10)))
                .hasMessage("nobody fits this choice");
        Set<Country> germany = Set.of(new Country("DE"));
        assertThat(wellKnown(new CelebrityChoice(actors, Set.of(), germany, "", 1900, 2100, 10)))
                .singleElement()
                .satisfies(person -> assertThat(person.item()).contains("Q9"))
                .satisfies(person -> assertThat(person.countries()).isEqualTo(List.copyOf(germany)))
                .satisfies(person -> assertThat(person.region()).contains(Region.EUROPE));
        assertThat(wellKnown(new CelebrityChoice(actors, Set.of(Region.LATIN_AMERICA), germany, "", 1900, 2100, 10)))
                .extracting(Celebrity::name)
                .containsExactly("Bob", "Eve");
    }

    /** Lists and runs use the same age limit: tests the oldest person who is too young, and the youngest who is not. */
    @Test
    void nobodyIsAskedForWhoWouldNotBeTaken() {
        int year = NOW.atZone(ZoneOffset.UTC).getYear();
        person("Q1", "Tom", "actor", year - 18);
        person("Q2", "Ada", "actress", year - 19);
        server.known("Q1", "Tom", "actor", year - 18);
        server.known("Q2", "Ada", "actress", year - 19);
        Set<CelebrityGroup> actors = Set.of(CelebrityGroup.ACTORS);
        List<Celebrity> listed = wellKnown(new CelebrityChoice(actors, Set.of(), Set.of(), "", 1960, 2100, 10));
        assertThat(listed).extracting(Celebrity::name).containsExactly("Ada");
        assertThat(run(listed).people().get(0).omission()).isEmpty();
        assertThat(omission("Tom", "")).isEqualTo(Omission.UNDER_AGE);
        assertThatThrownBy(() -> wellKnown(new CelebrityChoice(actors, Set.of(), Set.of(), "", year - 18, 2100, 10)))
                .hasMessage("nobody fits this choice");
        assertThat(server.requests("/sparql")).as("not asked in vain").hasSize(1);
    }

    private List<Celebrity> wellKnown(CelebrityChoice choice, Celebrity... list) {
        return celebrities(server.address()).wellKnown(choice, List.of(list), RunListener.NONE, cancel);
    }

    @Test
    void aFolderThatCannotBeUsedIsToldBeforeAnythingIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> celebrities(server.address())
                        .run(List.of(star(1, 6)), new TitleJudge(), file, OPTIONS, RunListener.NONE, cancel))
                .isInstanceOf(CelebrityException.class);
        assertThat(server.requests()).isEmpty();
    }

    private Celebrity star(int number, int photos) {
        String name = "Star %02d".formatted(number);
        server.person("Q" + number, name, "actress", 1970, name + " portrait.jpg", "");
        server.photo(name + " portrait", 2000);
        for (int i = 0; i < photos; i++) {
            server.photo(name + " photo " + i, 2001 + i).depicts("Q" + number);
        }
        return Celebrity.named(name, "1970");
    }

    private ObjectNode person(String id, String label, String description, int born) {
        server.photo(id + " portrait", 2000);
        server.photo(id + " second", 2001).depicts(id);
        return server.person(id, label, description, born, id + " portrait.jpg", "");
    }

    private Omission omission(String name, String hint) {
        return run(List.of(Celebrity.named(name, hint)))
                .people()
                .get(0)
                .omission()
                .orElse(null);
    }

    private String item(String name, String hint) {
        return run(List.of(Celebrity.named(name, hint))).people().get(0).item();
    }

    private RunReport run(List<Celebrity> people) {
        return run(people, OPTIONS);
    }

    private RunReport run(List<Celebrity> people, CelebrityOptions options) {
        return celebrities(server.address()).run(people, new TitleJudge(), dataset, options, listener(), cancel);
    }

    private CelebrityRun celebrities(URI address) {
        return celebrities(address, WikiServer.STALL);
    }

    private CelebrityRun celebrities(URI address, Duration stall) {
        return new CelebrityRun(
                WikiServer.services(address, stall),
                folder.resolve("cache"),
                disk,
                pace,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private RunListener listener() {
        return new RunListener() {
            @Override
            public void waiting(RunWait wait) {
                news.add("waiting " + wait.duration().toSeconds() + ": " + wait.reason());
            }

            @Override
            public void resumed() {
                news.add("resumed");
            }
        };
    }
}
