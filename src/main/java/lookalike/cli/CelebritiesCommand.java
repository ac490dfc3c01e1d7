package lookalike.cli;

import picocli.CommandLine.Command;

@Command(
        name = "celebrities",
        description = "Make a dataset of well-known people with freely licensed photos from Wikimedia Commons.",
        subcommands = {CelebritiesListCommand.class, CelebritiesGetCommand.class},
        footer = {
            "  lookalike celebrities list --group scientists",
            "  lookalike celebrities get --people 100 --to Celebrities"
        })
final class CelebritiesCommand {}
