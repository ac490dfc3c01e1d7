package lookalike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityGroup;
import lookalike.celebrity.Country;
import lookalike.celebrity.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description =
                "List the people whose photos 'get' would fetch, the best known first and the living before the dead."
                        + " No service is contacted.",
        footer = {
            "  lookalike celebrities list",
            "  lookalike celebrities list --group actors,musicians --region south-asia --people 50",
            "  lookalike celebrities list --country DE,AT,CH --people 30",
            "  lookalike celebrities list --search tennis --born-from 1980 --json"
        })
final class CelebritiesListCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private PeopleOptions choice;

    /**
     * A person in the answer.
     *
     * @param born null if it is not known
     * @param died null if the person is alive
     * @param region null if it is not known
     * @param countries country codes
     */
    record ListedPerson(
            String name,
            String description,
            Integer born,
            Integer died,
            String sex,
            String region,
            List<String> countries,
            List<String> groups) {

        static ListedPerson of(Celebrity person) {
            return new ListedPerson(
                    person.name(),
                    person.description(),
                    orNull(person.born()),
                    orNull(person.died()),
                    person.sex(),
                    person.region().map(Region::id).orElse(null),
                    person.countries().stream().map(Country::code).toList(),
                    person.groups().stream().map(CelebrityGroup::id).toList());
        }

        private static Integer orNull(OptionalInt year) {
            return year.isPresent() ? year.getAsInt() : null;
        }
    }

    /** The answer of {@code celebrities list}. */
    record ListAnswer(List<ListedPerson> people) {}

    @Override
    public Integer call() {
        ListAnswer answer =
                new ListAnswer(choice.people().stream().map(ListedPerson::of).toList());
        common.answer(answer, out -> print(out, answer));
        return answer.people().isEmpty() ? ExitCode.INPUT : ExitCode.DONE;
    }

    private static void print(PrintWriter out, ListAnswer answer) {
        for (ListedPerson person : answer.people()) {
            String years =
                    person.born() == null ? "" : person.born() + "-" + (person.died() == null ? "" : person.died());
            out.println(String.format(
                            Locale.ROOT,
                            "%-32s %-10s %-44s %s",
                            person.name(),
                            years,
                            person.description(),
                            String.join(" ", person.groups()))
                    .stripTrailing());
        }
        out.println(answer.people().size() + " people");
    }
}
