package lookalike.celebrity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lookalike.celebrity.JudgedPhoto.Look;
import lookalike.celebrity.PhotoFetch.Fetched;
import lookalike.dataset.Credit;
import lookalike.face.Descriptor;
import lookalike.image.PhotoReader;
import lookalike.task.CancelSignal;

/**
 * Fetches the photos of one person: the portrait on Wikidata shows the person's face, then files are tried until there are enough photos.
 * The first photos are written only when there are as many as a person needs.
 */
final class PersonFetch {

    private final CelebrityTools tools;
    private final CelebrityFolder folder;
    private final CelebrityOptions options;
    private final RunListener listener;
    private final CancelSignal cancel;
    private final Celebrity person;
    private final Map<Rejection, Integer> rejected = new EnumMap<>(Rejection.class);
    private final List<Look> looks = new ArrayList<>();
    private final List<JudgedPhoto> pending = new ArrayList<>();
    private int there;
    private int added;
    private int tries;
    private String itemId = "";
    private String label = "";

    PersonFetch(
            CelebrityTools tools,
            CelebrityFolder folder,
            CelebrityOptions options,
            RunListener listener,
            CancelSignal cancel,
            Celebrity person) {
        this.tools = tools;
        this.folder = folder;
        this.options = options;
        this.listener = listener;
        this.cancel = cancel;
        this.person = person;
    }

    /**
     * Fetches the missing photos. A person who already has all photos costs no request.
     *
     * @throws lookalike.platform.download.DownloadException if a service cannot be reached
     * @throws CelebrityException if a service answers with an error, or a photo cannot be written
     */
    PersonReport run() {
        Optional<KnownPerson> known = folder.find(person);
        itemId = known.map(KnownPerson::item).or(person::item).orElse("");
        label = known.map(KnownPerson::label).orElse("");
        List<Credit> stored = folder.photos(label);
        there = stored.size();
        stored.forEach(this::tell);
        Optional<OmissionException> omission = Optional.empty();
        if (!isComplete()) {
            try {
                fetch(known);
            } catch (OmissionException e) {
                omission = Optional.of(e);
            } finally {
                folder.flush();
            }
        }
        // A person who already had enough photos is never left out, even if the services now give reason to.
        return report(omission.filter(e -> there + added < options.least()));
    }

    /** The report on a person for whom a service failed. */
    PersonReport failed(String words) {
        return report(Optional.of(new OmissionException(Omission.SERVICE, words)));
    }

    private PersonReport report(Optional<OmissionException> omission) {
        return new PersonReport(
                person.name(),
                label,
                itemId,
                there + added,
                added,
                rejected,
                omission.map(OmissionException::reason),
                omission.map(OmissionException::getMessage).orElse(""),
                omission.map(OmissionException::candidates).orElse(List.of()));
    }

    private void fetch(Optional<KnownPerson> known) {
        WikidataItem item =
                tools.items().of(known.map(each -> person.withItem(each.item())).orElse(person));
        itemId = item.id();
        // The person may already be in the dataset under another name.
        label = folder.find(item).map(KnownPerson::label).orElse("");
        List<Credit> photos = folder.photos(label);
        if (known.isEmpty()) {
            photos.forEach(this::tell);
        }
        there = photos.size();
        if (isComplete()) {
            return;
        }
        CommonsFile portrait = item.portrait()
                .flatMap(tools.commons()::file)
                .orElseThrow(() -> new OmissionException(Omission.NO_PORTRAIT));
        photos.forEach(credit ->
                tools.judge().known(folder.file(credit), credit.face()).ifPresent(looks::add));
        Descriptor face = portrait(item, portrait, photos);
        for (Supplier<List<CommonsFile>> source : sources(item)) {
            if (isComplete() || tries >= options.tries()) {
                break;
            }
            tryFiles(item, face, source.get(), portrait, photos);
        }
        int usable = there + added + pending.size();
        if (usable < options.least()) {
            throw new OmissionException(Omission.TOO_FEW, usable, options.least());
        }
    }

    private void tell(Credit credit) {
        listener.known(person, folder.file(credit), credit.face());
    }

    private List<Supplier<List<CommonsFile>>> sources(WikidataItem item) {
        List<Supplier<List<CommonsFile>>> sources = new ArrayList<>();
        sources.add(() -> tools.commons().depicting(item.id()));
        item.category().ifPresent(category -> sources.add(() -> tools.commons().inCategory(category)));
        return sources;
    }

    /** The face on the portrait, which also becomes the first photo if its licence allows it. */
    private Descriptor portrait(WikidataItem item, CommonsFile portrait, List<Credit> photos) {
        Optional<Credit> stored = photos.stream()
                .filter(credit -> credit.sha1().equals(portrait.sha1()))
                .findFirst();
        Descriptor face;
        Fetched fetched;
        try {
            tools.fetch().requirePhoto(portrait);
            fetched = stored.isPresent()
                    ? new Fetched(PhotoReader.bytesOf(folder.file(stored.get())), "")
                    : tools.fetch().fetch(portrait);
            face = tools.judge()
                    .portrait(portrait, fetched)
                    .orElseThrow(() -> new OmissionException(Omission.PORTRAIT_UNUSABLE));
        } catch (RejectionException e) {
            throw new OmissionException(Omission.PORTRAIT_UNUSABLE);
        }
        if (stored.isEmpty() && !folder.knows(item.id(), portrait.sha1())) {
            judge(item, face, portrait, () -> fetched);
        }
        return face;
    }

    private void tryFiles(
            WikidataItem item, Descriptor face, List<CommonsFile> files, CommonsFile portrait, List<Credit> photos) {
        PhotoSpread spread = new PhotoSpread(files.stream()
                .filter(file -> !file.sha1().equals(portrait.sha1()))
                .filter(file -> !folder.knows(item.id(), file.sha1()))
                .filter(this::isUsable)
                .toList());
        spread.note(portrait);
        files.stream()
                .filter(file -> photos.stream().anyMatch(credit -> credit.sha1().equals(file.sha1())))
                .forEach(spread::note);
        while (!isComplete() && tries < options.tries()) {
            cancel.throwIfCancelled();
            Optional<CommonsFile> file = spread.next();
            if (file.isEmpty()) {
                return;
            }
            tries++;
            judge(item, face, file.get(), () -> tools.fetch().fetch(file.get()));
        }
    }

    private boolean isUsable(CommonsFile file) {
        try {
            tools.fetch().requireUsable(file);
            return true;
        } catch (RejectionException e) {
            rejected.merge(e.reason(), 1, Integer::sum);
            return false;
        }
    }

    private void judge(WikidataItem item, Descriptor face, CommonsFile file, Supplier<Fetched> picture) {
        try {
            tools.fetch().requireUsable(file);
            JudgedPhoto photo = tools.judge().judge(file, picture.get(), face, looks, cancel);
            looks.add(photo.look());
            pending.add(photo);
            listener.found(person, there + added + pending.size());
        } catch (RejectionException e) {
            rejected.merge(e.reason(), 1, Integer::sum);
            if (e.reason().isLasting()) {
                folder.leaveOut(item, file, e.reason());
            }
        }
        if (there + added + pending.size() >= options.least()) {
            write(item);
        }
    }

    private void write(WikidataItem item) {
        while (!pending.isEmpty()) {
            JudgedPhoto photo = pending.get(0);
            listener.photo(person, folder.add(person, item, photo), photo.face());
            pending.remove(0);
            added++;
        }
        label = folder.find(item).map(KnownPerson::label).orElse("");
    }

    private boolean isComplete() {
        return there + added + pending.size() >= options.photos();
    }
}
