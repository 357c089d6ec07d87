package org.demarche.imports.mapping;

/**
 * A row of fields.
 *
 * @param place where in the source it is
 * @param values as many as the source has columns; empty where there is nothing
 */
@SuppressWarnings("ArrayRecordComponent") // rows are many, and nobody compares or keeps them
public record FieldRow(String place, String[] values) {}
