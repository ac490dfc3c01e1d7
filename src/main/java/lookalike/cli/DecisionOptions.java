package lookalike.cli;

import java.util.OptionalLong;
import java.util.function.BiFunction;
import lookalike.catalog.Catalog;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that decide about people and photos, and their answer. */
final class DecisionOptions {

    @Mixin
    private CommonOptions common;

    @Option(names = "--catalog", required = true, paramLabel = "FILE", description = "A catalogue made by index.")
    private CatalogPlace place;

    CommonOptions common() {
        return common;
    }

    /** The same for questions. */
    Catalog openToRead() {
        return Catalog.openToRead(place.ownFile("decisions"));
    }

    /** The catalogue, which must be there; for the caller to close. */
    Catalog open() {
        return common.openOrSalvage(Catalog.existing(place.ownFile("deciding")));
    }

    /**
     * Decides, and answers with what has changed.
     *
     * @param decision gives the number of the step; empty if it is so already
     */
    int decide(BiFunction<Catalog, CatalogSubjects, OptionalLong> decision) {
        try (Catalog catalog = open()) {
            OptionalLong step = decision.apply(catalog, new CatalogSubjects(catalog));
            DecisionAnswers.StepAnswer answer = DecisionAnswers.StepAnswer.of(catalog, step);
            common.answer(answer, answer::print);
            return ExitCode.DONE;
        }
    }
}
