package org.demarche.wikidata;

/**
 * A location (WGS 84).
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {}
