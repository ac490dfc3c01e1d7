package lookalike.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A trial with servers of its own, up to three, which takes minutes and 2 GB: run by {@code mvn test -Pcluster}. */
@Tag("cluster")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Cluster {}
