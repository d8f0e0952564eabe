package org.crshooks.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which grades are written back, and on whose behalf.
 *
 * @param scales {@code primary} or {@code all}
 * @param userToken whether the clinician's own token may be used
 * @param backend this service as a client of SMART backend services
 */
@ConfigurationProperties("crs.write-back")
record WriteBackProperties(
        @DefaultValue("primary") String scales,
        @DefaultValue("false") boolean userToken,
        @DefaultValue Backend backend) {

    /**
     * SMART backend services; all null but the scopes where not used.
     *
     * @param keyFile a private key as JWK or as PKCS#8 in PEM
     * @param keyId needed where the key file names none
     */
    record Backend(
            String clientId,
            String keyFile,
            String keyId,
            String tokenUrl,

            @DefaultValue("system/Observation.crus system/Provenance.c")
            String scopes) {}
}
