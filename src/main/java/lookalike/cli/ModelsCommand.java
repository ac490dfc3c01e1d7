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
        })
final class ModelsCommand {}
