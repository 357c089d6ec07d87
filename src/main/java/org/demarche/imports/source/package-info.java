/** What readers of other formats hand over: documents and the statements coded in them, before they become a corpus. */
@NullMarked
package org.demarche.imports.source;

import org.jspecify.annotations.NullMarked;
