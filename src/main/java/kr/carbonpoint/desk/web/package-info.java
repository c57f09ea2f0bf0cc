/** The pages on which members are searched for and shown to the staff. */
package kr.carbonpoint.desk.web;
