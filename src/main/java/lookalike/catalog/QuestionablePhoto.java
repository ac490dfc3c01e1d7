package lookalike.catalog;

import java.util.Set;
import lookalike.face.QualityIssue;

/**
 * A photo whose labelled face is in doubt.
 *
 * @param path relative to the dataset's folder
 * @param doubts at least one, in the order of {@link QualityIssue}
 */
public record QuestionablePhoto(String path, Set<QualityIssue> doubts) {}
