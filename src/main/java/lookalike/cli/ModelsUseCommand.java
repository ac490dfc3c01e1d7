package lookalike.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.face.NetworkTrial;
import lookalike.index.BetterModel;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "use",
        description = "Choose the detector or descriptor that is used when --detector or --model is not given."
                + " Without an id, show the current choice.",
        footer = {
            "  lookalike models use",
            "  lookalike models use sface-2021dec",
            "  lookalike models use sface-2021dec --catalog my.catalog"
        })
final class ModelsUseCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The model (see: models list).")
    private String id;

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description = "Choose for this catalogue only; the results of other models are kept.")
    private CatalogPlace place;

    /**
     * The answer of {@code models use}.
     *
     * @param unread number of the catalogue's photos that {@code index} still has to read with these models; null without a
     *     catalogue
     */
    record UseAnswer(String detector, String descriptor, Integer unread) {}

    @Override
    public Integer call() throws IOException {
        UseAnswer answer = place == null ? forAll() : forCatalog();
        common.answer(answer, out -> {
            out.println("detector:   " + answer.detector());
            out.println("descriptor: " + answer.descriptor());
            if (answer.unread() != null && answer.unread() > 0) {
                out.println(answer.unread() + " photos are not indexed with these models yet: run index again");
            }
        });
        return ExitCode.DONE;
    }

    private UseAnswer forAll() throws IOException {
        ModelPreference choice = common.userChoice();
        if (id != null) {
            choice = choice.with(usable(), id);
            choice.write(common.choiceFile());
        }
        return new UseAnswer(choice.id(Role.DETECTOR), choice.id(Role.DESCRIPTOR), null);
    }

    private UseAnswer forCatalog() {
        try (Catalog catalog = Catalog.openExisting(place.ownFile("models use"))) {
            ModelPreference choice =
                    catalog.chosen().map(ModelSelection::preference).orElseGet(common::userChoice);
            if (id != null) {
                choice = choice.with(usable(), id);
            }
            // The other chosen model may be gone, which must not prevent a new choice.
            ModelSelection exact = common.usable(choice).choice().selection(common.store());
            if (id != null) {
                BetterModel.said(catalog);
                catalog.choose(exact);
                choice = exact.preference();
            }
            int unread = catalog.unread(exact);
            return new UseAnswer(choice.id(Role.DETECTOR), choice.id(Role.DESCRIPTOR), unread);
        }
    }

    /** Tries the model and returns its role. */
    private Role usable() {
        ModelStore.Entry entry = common.store().entry(id);
        Role role = entry.card().role();
        if (role == Role.LANDMARKS) {
            throw new InputException(id + " finds landmarks: only detectors and descriptors can be chosen");
        }
        new NetworkTrial().check(ModelStore.verify(entry));
        return role;
    }
}
