/** What running a document would do, need and be allowed: pure, for hover, dry run and admission alike. */
package io.torgo.api.plan;
