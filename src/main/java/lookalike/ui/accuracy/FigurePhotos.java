package lookalike.ui.accuracy;

import java.util.List;
import lookalike.evaluate.DistanceMeasure;
import lookalike.evaluate.EvaluationResult;
import lookalike.evaluate.MethodOutcomes;
import lookalike.evaluate.PhotoAggregate;
import lookalike.evaluate.PhotoOutcome;
import lookalike.evaluate.Verification;
import lookalike.ui.common.Texts;

/**
 * The photos behind a figure.
 *
 * @param measure by which people were ranked
 * @param aggregate how a person's photos counted
 * @param photos in the dataset's order
 */
record FigurePhotos(
        EvaluationFigure figure, DistanceMeasure measure, PhotoAggregate aggregate, List<PhotoOutcome> photos) {

    /** Finds the photos of a figure in a result. */
    static FigurePhotos of(
            EvaluationResult result, EvaluationFigure figure, DistanceMeasure measure, PhotoAggregate aggregate) {
        Verification verified = result.report().comparison().verification().values().stream()
                .filter(each -> each.measure() == measure && each.aggregate() == aggregate)
                .findFirst()
                .orElse(null);
        return new FigurePhotos(
                figure,
                measure,
                aggregate,
                result.outcomes().stream()
                        .filter(each -> each.measure() == measure && each.aggregate() == aggregate)
                        .map(MethodOutcomes::photos)
                        .flatMap(List::stream)
                        .filter(photo -> figure.counts(photo, verified))
                        .toList());
    }

    /** Number of photos, and the figure that counts them. */
    String title() {
        return Texts.count(
                switch (figure) {
                    case NAMED_WRONGLY -> "accuracy.namedWrongly";
                    case NOT_IN_FIRST_FIVE -> "accuracy.notInFirstFive";
                    case REJECTED_AT_HUNDREDTH -> "accuracy.rejectedHundredth";
                    case REJECTED_AT_THOUSANDTH -> "accuracy.rejectedThousandth";
                },
                photos.size());
    }
}
