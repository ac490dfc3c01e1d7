package lookalike;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** The condition that public methods and constructors have only plain Java types in their signatures. */
final class PlainSignatures extends ArchCondition<JavaClass> {

    PlainSignatures() {
        super("have public signatures of plain Java");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean open = unit.getModifiers().contains(JavaModifier.PUBLIC)
                    || unit.getModifiers().contains(JavaModifier.PROTECTED);
            Stream<JavaClass> types =
                    Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
            boolean plain = types.noneMatch(t -> t.getBaseComponentType()
                    .getPackageName()
                    .matches("(org\\.bytedeco|ai\\.onnxruntime|org\\.nd4j)\\b.*"));
            events.add(new SimpleConditionEvent(unit, !open || plain, unit.getFullName()));
        }
    }
}
