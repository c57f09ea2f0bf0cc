/** Usage of electricity, water and gas: files of readings come in, what is odd is asked, half-years are folded. */
package kr.carbonpoint.usage;
