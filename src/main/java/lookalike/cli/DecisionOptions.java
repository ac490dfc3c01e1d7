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

    /** Opens the catalogue for reading. */
    Catalog openToRead() {
        return Catalog.openToRead(place.ownFile("decisions"));
    }

    /** Opens the catalogue, which must exist. The caller closes it. */
    Catalog open() {
        return common.openOrSalvage(Catalog.existing(place.ownFile("deciding")));
    }

    /**
     * Makes a decision and prints what has changed.
     *
     * @param decision returns the number of the step; empty if nothing had to change
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
