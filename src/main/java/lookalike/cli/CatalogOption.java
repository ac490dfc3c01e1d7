package lookalike.cli;

import picocli.CommandLine.Option;

/** The option for the catalogue that a command reads. */
final class CatalogOption {

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "FILE",
            description = "A catalogue made by index, or the address of a shared gallery.")
    private CatalogPlace place;

    CatalogPlace place() {
        return place;
    }
}
