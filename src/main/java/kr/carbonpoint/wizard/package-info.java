/** What applications that are filled in step by step have in common: the line of their steps, drafts, forms, and what the script in Tasklist asks. */
package kr.carbonpoint.wizard;
