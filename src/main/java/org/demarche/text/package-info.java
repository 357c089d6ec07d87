/** Tables and text for terminals and Markdown. */
@NullMarked
package org.demarche.text;

import org.jspecify.annotations.NullMarked;
