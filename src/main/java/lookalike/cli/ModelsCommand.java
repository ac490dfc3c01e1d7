package lookalike.cli;

import picocli.CommandLine.Command;

@Command(
        name = "models",
        description = "Show, install, check, remove and choose models.",
        subcommands = {
            ModelsListCommand.class,
            ModelsInstallCommand.class,
            ModelsVerifyCommand.class,
            ModelsRemoveCommand.class,
            ModelsUseCommand.class
        },
        footer = {
            "  lookalike models list",
            "  lookalike models install sface-2021dec --accept-licence",
            "  lookalike models use sface-2021dec"
        })
final class ModelsCommand {}
