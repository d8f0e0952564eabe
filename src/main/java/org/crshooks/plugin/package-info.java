/**
 * CRS Hooks inside a HAPI FHIR JPA server: the operation {@code $crs-grade}, and grades written as the chart changes. Runs
 * with Spring 6 and 7 and without Spring Boot; of Spring it uses the annotations of configuration and the environment.
 */
package org.crshooks.plugin;
