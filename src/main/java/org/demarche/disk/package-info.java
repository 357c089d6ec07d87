/** What lies on the disk: files that are replaced whole, and a table that moves there when it grows. */
@NullMarked
package org.demarche.disk;

import org.jspecify.annotations.NullMarked;
