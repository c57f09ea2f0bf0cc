package kr.carbonpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link ServiceTest} of a model's ways. The classes with this annotation have to pass every element of every model
 * between them, which the last of them asserts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@ExtendWith(CompleteCoverage.class)
public @interface ProcessTest {}
