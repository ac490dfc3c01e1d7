package lookalike.ui.cluster;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.cluster.AverageLinkage;
import lookalike.cluster.Bystanders;
import lookalike.cluster.Clusters;
import lookalike.cluster.DraftFile;
import lookalike.cluster.Heap;
import lookalike.cluster.HeapReader;
import lookalike.cluster.KeptPhotos;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.PhotoFile;
import lookalike.face.LoadedModels;
import lookalike.match.Matcher;
import lookalike.platform.folders.AppFolders;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Reads photos and finds the people in them. The results of reading are kept in the cache folder, so that only new photos are read the next
 * time; the user's sorting is kept in the data folder.
 *
 * @param models the networks in use, slow on the first call
 */
record HeapSorter(AppFolders folders, Supplier<LoadedModels> models) {

    /**
     * Reads and sorts. Slow.
     *
     * @param catalog of the dataset whose bystanders are wanted
     * @param gallery provides the threshold if the model does not
     * @param progress in photos
     * @throws lookalike.task.CancelledException if it was cancelled; the photos read by then are kept
     */
    SortedHeap sort(
            HeapSource source,
            Optional<Catalog> catalog,
            Optional<Matcher> gallery,
            Progress progress,
            CancelSignal cancel) {
        LoadedModels used = models.get();
        Optional<Bystanders> bystanders = source.bystanders() ? catalog.map(Bystanders::of) : Optional.empty();
        List<PhotoFile> files =
                bystanders.map(Bystanders::photos).orElseGet(() -> DatasetScanner.photosBelow(source.folder()));
        Heap read;
        try (KeptPhotos kept = KeptPhotos.open(source.faces(folders, used), used)) {
            int workers = Runtime.getRuntime().availableProcessors();
            read = new HeapReader(used, workers).read(source.folder(), files, kept, progress, cancel);
        }
        Heap heap = bystanders.map(each -> each.among(read)).orElse(read);
        double threshold = AverageLinkage.threshold(
                used.descriptor().card(),
                gallery.filter(matcher -> matcher.gallery().model().equals(used.descriptorId())));
        Clusters found = heap.clusters(threshold, Progress.NONE, cancel);
        return new SortedHeap(
                source, heap, found, new DraftFile(source.draft(folders)).read(heap, found), used.selection());
    }
}
