package lookalike.cli;

import picocli.CommandLine.Command;

@Command(
        name = "decisions",
        description = "Show, undo, export and import decisions about people and photos, and apply them to the files.",
        subcommands = {
            DecisionsListCommand.class,
            DecisionsUndoCommand.class,
            DecisionsRedoCommand.class,
            DecisionsExportCommand.class,
            DecisionsImportCommand.class,
            DecisionsApplyCommand.class
        },
        footer = {
            "  lookalike decisions list --catalog people.catalog",
            "  lookalike decisions undo --catalog people.catalog"
        })
final class DecisionsCommand {}
