package kr.carbonpoint.usage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files of readings come from.
 *
 * @param inbox the folder, one for all nodes; blank for none
 * @param maxSize what is larger is not read
 * @param keep files that were read, or could not be, stay in the folder for so long
 */
@ConfigurationProperties("carbonpoint.usage")
public record UsageProperties(
        @DefaultValue("") String inbox,
        @DefaultValue("4GB") DataSize maxSize,
        @DefaultValue("30d") Duration keep) {}
