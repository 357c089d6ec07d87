/** The order of everything in an export: graphs, subjects, properties and values; and how blank nodes and IRIs are named. */
@NullMarked
package org.demarche.export.order;

import org.jspecify.annotations.NullMarked;
