/** Text for terminals and Markdown: tables, widths, control characters. */
@NullMarked
package org.demarche.text;

import org.jspecify.annotations.NullMarked;
