#!/usr/bin/env bash
# Makes what is not in the repository: passwords, the admin token, a certificate to try TLS with, a client's key pair.
# Needs openssl, a JDK and the built jar. Nothing that exists is overwritten.
set -euo pipefail
umask 077
cd "$(dirname "$0")"
jar=${1:-../target/crs-hooks.jar}
mkdir -p secrets tls client

for secret in crs.store.password crs.security.admin-token hapi.password postgres.password; do
  [ -e "secrets/$secret" ] || openssl rand -hex 24 | tr -d '\n' > "secrets/$secret"
done

if [ ! -e tls/tls.key ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj "/CN=crs.example.org" \
    -addext "subjectAltName=DNS:crs.example.org,DNS:fhir.example.internal,DNS:localhost,IP:127.0.0.1" \
    -keyout tls/tls.key -out tls/tls.crt 2> /dev/null
  # a list of trusted certificates, in which nothing is secret
  keytool -importcert -noprompt -alias fhir -file tls/tls.crt -storetype PKCS12 \
    -keystore tls/trust.p12 -storepass changeit 2> /dev/null
fi

if [ ! -e secrets/ehr.jwks.json ]; then
  java -jar "$jar" --make-key --out client/ehr > /dev/null
  mv client/ehr.jwks.json secrets/ehr.jwks.json
fi

# the containers read them as users of their own
chmod 0644 secrets/* tls/*
echo "Made: deploy/secrets, deploy/tls, and deploy/client/ehr.jwk, the private key of the client for trying out."
