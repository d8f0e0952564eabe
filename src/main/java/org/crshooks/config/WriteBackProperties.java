package org.crshooks.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which grades are written back, and on whose behalf.
 *
 * @param scales {@code primary} or {@code all}
 * @param userToken whether the clinician's own token may be used
 */
@ConfigurationProperties("crs.write-back")
record WriteBackProperties(
        @DefaultValue("primary") String scales,
        @DefaultValue("false") boolean userToken) {}
