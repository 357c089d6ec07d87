/** Reads tables: CSV, TSV, XLSX and lists of JSON objects, alone or joined. */
@NullMarked
package org.demarche.imports.table;

import org.jspecify.annotations.NullMarked;
