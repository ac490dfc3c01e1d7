package lookalike.reason;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** All reasons of failures in the program. */
public final class ReasonEnums {

    /** Found only once, because scanning all classes takes seconds. */
    private static final List<ReasonCode> CONSTANTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("lookalike").stream()
                    .filter(found -> found.isEnum() && found.isAssignableTo(ReasonCode.class))
                    .map(JavaClass::reflect)
                    .flatMap(found -> Stream.of(found.getEnumConstants()))
                    .map(ReasonCode.class::cast)
                    .toList();

    private ReasonEnums() {}

    /** The constants of all enums of reasons. */
    public static Stream<ReasonCode> constants() {
        return CONSTANTS.stream();
    }
}
