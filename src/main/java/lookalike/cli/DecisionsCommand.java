package lookalike.cli;

import picocli.CommandLine.Command;

@Command(
        name = "decisions",
        description = "Show, undo, export, import and apply to the files what was decided about people and photos.",
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
