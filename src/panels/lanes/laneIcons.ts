import { icon } from "../icons";

export const laneIcons = {
  copy: icon("M5.5 1.5h8v9h-8zm1.4 1.4v6.2h5.2V2.9zM2.5 4.5h1.4v8.6h6.6v1.4h-8z"),
  pin: icon("M5 1.5h6v1.4h-1v4.6l2 2v1.4H8.7v3.6H7.3v-3.6H4V9.5l2-2V2.9H5z"),
  close: icon("M3.4 2.4 8 7l4.6-4.6 1 1L9 8l4.6 4.6-1 1L8 9l-4.6 4.6-1-1L7 8 2.4 3.4z"),
  add: icon("M7.2 2.5h1.6v4.7h4.7v1.6H8.8v4.7H7.2V8.8H2.5V7.2h4.7z"),
};
