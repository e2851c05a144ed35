/**
 * What can go wrong, in English: one sentence each that names the value and the remedy. Apart from the other sentences,
 * since the page is drawn before anything goes wrong.
 */
export const problems = {
  copied: "Copied.",
  themeNow: "The theme is now {theme}.",
  notCopied: "The browser refused the clipboard; copy the address instead.",
  unknown: "Something went wrong: {message}",
  backendAsked: "The address asks for {backend}.",
  wasmFirst: "WebAssembly starts soonest; WebGL is measured next.",
  wasmFailed:
    "WebAssembly cannot be started in this browser, so training runs in plain JavaScript, about five times slower.",
  webglFailed: "WebGL could not be started here, so training stays off the GPU.",
  webglNotInWorkers:
    "This browser gives workers no usable WebGL (Safari), so training runs on the processor; Chrome or Firefox can use the GPU.",
  webglMissing: "This browser offers no WebGL 2; hardware acceleration may be off in its settings.",
  webglHalfFloat: "{renderer} computes in half precision only, in which training breaks down, so WebGL is not used.",
  webglSlowerProduct:
    "Measured on one matrix product: {renderer} by WebGL {webgl} GFLOP/s, {other} {speed} GFLOP/s; the faster one trains.",
  webglFasterProduct: "Measured on one matrix product: {renderer} by WebGL {webgl} GFLOP/s, {other} {speed} GFLOP/s.",
  webglFasterSteps: "Measured on this run: a step takes {webgl} ms by WebGL and {time} ms by {other}, so WebGL trains.",
  webglSlowerSteps:
    "Measured on this run: a step takes {webgl} ms by WebGL and {time} ms by {other}, so {other} trains.",
  contextLost: "The graphics driver took its memory back, so training was started again from the last checkpoint.",
  numberWhole: "{field} must be a whole number from {min} to {max}; “{value}” is none.",
  numberReal: "{field} must be a number from {min} to {max}; “{value}” is none.",
  numberList:
    "{field} must be whole numbers from {min} to {max} with commas between, {most} at most; “{value}” is something else.",
  numberReals:
    "{field} must be numbers from {min} to {max} with commas between, {most} at most; “{value}” is something else.",
  oneOf: "{field} must be one of {options}; “{value}” is none of them.",
  notANumber: "{setting} must be a number; “{given}” is none, so it is {value}.",
  outOfRange: "{setting} must be from {min} to {max}; {given} was set to {value}.",
  notWhole: "{setting} must be a whole number; {given} was rounded to {value}.",
  notAChoice: "{setting} must be one of {options}; “{given}” is none of them, so it is {value}.",
  notASwitch: "{setting} must be true or false; “{given}” is neither, so it is {value}.",
  notNumbers:
    "{setting} must be {minLength} to {maxLength} numbers from {min} to {max} with commas between them; “{given}” was set to {value}.",
  notSizes:
    "{setting} must be {minLength} to {maxLength} whole numbers from {min} to {max} with commas between them; “{given}” was set to {value}.",
  modalitiesNeedImages: "{data} is not made of labelled images, which {variant} needs, so the data set is Styles.",
  pointsHaveNoQuadrants: "{data} has no quadrants, so the label is given.",
  pitfallElsewhere: "The mistake “{pitfall}” is not one of {variant}, so it is off.",
  pointsNeedGaussian: "{data} has real coordinates, so the likelihood is Gaussian.",
  pointsStayReal: "{data} has real coordinates, so nothing is binarised.",
  gaussianStaysGrey: "A Gaussian likelihood models intensities, so binarisation is off.",
  linkUnreadable: "The link could not be read, so the page starts on its defaults.",
  linkVersion: "The link is of version {given} and this page reads version {version}, so it starts on its defaults.",
  linkUnknown: "The link names “{given}”, which this page does not have; the rest was taken over.",
  lanesFull: "All {limit} lanes are taken. Close one to open another.",
  lanesShareData:
    "All lanes share their data, and {variant} cannot train on {data}. Choose other data first, or close the lane.",
  linkLanes: "The link asks for {given} lanes; a page has 1 to {limit}.",
  partUnknown: "The link names the part “{given}”; a page has {options}. The rest was taken over.",
  linkFiles: "The link was made with files that stayed on another machine, so the data set is {value}.",
  linkView: "The link's {given} cannot be read; the view is as usual.",
  linkStart: "The link says start={given}, and only start=trained is known, so the run begins from new weights.",
  warmUnfit:
    "Nothing was trained beforehand for a {variant} with these settings, so the run begins from new weights; with a variant's own settings there is something.",
  warmMissing:
    "The weights in {name} could not be fetched, or are of another version, so nothing begins from them; reload the page to try again.",
  linkLaboratory: "The link's “{given}” is no laboratory; lab= can be {options}.",
  lessonNoJson: "{name} cannot be read as JSON ({message}); a comma or a quotation mark is the usual cause.",
  lessonLarge: "{name} takes {size} kB and a lesson may take {limit} kB; shorten its texts.",
  lessonFetch: "{address} could not be fetched ({message}); download the file and open it here.",
  lessonAddress: "{address} is no address that a lesson is fetched from; it must be https, or lie beside this page.",
  lessonKind: "it is {given} and must be {wanted}.",
  lessonEmpty: "it is empty; write something, or leave it out where it may be missing.",
  lessonLong: "it has {length} characters and {most} are the most; shorten it or make two pages of it.",
  lessonWhole: "it is {given} and must be a whole number from {min} to {max}.",
  lessonChoice: "it is {given} and must be one of {options}.",
  lessonCount: "it has {count} entries and must have {min} to {max}.",
  lessonUnknown: "there is no such field here; correct its name to one of {fields}, or leave it out.",
  lessonMissing: "it is missing and must be given.",
  lessonSilent: "it has no text in any language; give “en”, “zh” or both.",
  lessonQuantity: "“{given}” names no quantity; take one of {options}, with A., B., C. or D. before it for a lane.",
  lessonLink: "“{given}” is no link to settings; copy the part of the address from # on, such as #v=1&variant=iwae.",
  lessonSource: "“{given}” is no address of a source; it must begin with https://, or be left out.",
  lessonCompares: "it compares with nothing; give one of {options}.",
  lessonForSteps: "only a term by itself can be asked to hold over steps; take a value such as term.kl, without minus.",
  lessonAnswer: "it is {given}, but the options are numbered from 0 to {last}.",
  flagUnknown: "{flag} is not a flag. The flags are {flags}.",
  flagWithoutValue: "{flag} needs a value after it, such as {flag} {example}.",
  flagRange: "{flag} takes a number from {min} to {max}, not “{given}”.",
  flagWhole: "{flag} takes a whole number from {min} to {max}, not “{given}”.",
  flagChoice: "{flag} takes one of {options}, not “{given}”.",
  flagSwitch: "{flag} takes true or false, not “{given}”.",
  flagNumbers:
    "{flag} takes {minLength} to {maxLength} numbers from {min} to {max} with commas between them, not “{given}”.",
  flagSizes:
    "{flag} takes {minLength} to {maxLength} whole numbers from {min} to {max} with commas between them, not “{given}”.",
  flagStray: "“{given}” belongs to no flag. Flags start with --, as in --K 5.",
  tooLarge:
    "K·M = {samples} × batch {batch} with hidden layers of {hidden} needs {need} GB (weights and Adam {weights} + data and noise {data} + activations {activations}), and at most {limit} GB fit on {backend}; lower K, M, the batch or the hidden widths.",
  startedAnew: "A new run: the one before had taken {steps} {steps, plural, one {step} other {steps}}.",
  restored: "The run before goes on from step {step}.",
  diverged:
    "At step {step} the term “{term}” became {value}. The run stands at step {checkpointStep}; a smaller learning rate may help.",
  divergedMistaken:
    "At step {step} the term “{term}” became {value}, which is what this mistake leads to. The run stands at step {checkpointStep}.",
  budgetSpent:
    "The step budget of {steps} is spent, so the run is paused. To go on, raise it under “Pace”, or set it to 0.",
  workerSilent: "Training gave no sign for {seconds} s, so it was started again from step {step}.",
  workerCrashed: "Training crashed ({message}) and was started again from step {step}.",
  pausedHard: "Training did not stop in time and was halted; it stands at step {step}.",
  gaveUp: "Training stopped three times without a step forward. Reload the page, or try ?backend=wasm.",
  dataReady: "Training now on {name}: {train} examples, {heldOut} held out.",
  fileEmpty: "{name} is empty; an IDX file begins with a header that says what it holds.",
  fileMagic:
    "{name} begins with {found}, which is no IDX file of bytes: images begin with {images}, labels with {labels}.",
  fileElementType: "{name} holds values of type {type}; only unsigned bytes (uint8) are read, so convert it first.",
  fileRank: "{name} has {rank} dimensions; images have 3 (number, rows, columns) and labels 1.",
  fileHoldsNothing: "{name} holds nothing: its header says {dimensions}.",
  fileTruncated:
    "{name} is cut short: {expected} {expected, plural, one {byte} other {bytes}} {expected, plural, one {is} other {are}} needed and {found} are there; download or copy it again.",
  fileTrailing:
    "{name} is longer than its header says: {expected} {expected, plural, one {byte} other {bytes}} {expected, plural, one {is} other {are}} expected and {found} are there; download or copy it again.",
  fileTooLarge: "{name} takes {megabytes} MB and at most {limit} MB are read; make a smaller file of part of it.",
  fileInflates: "{name} unpacks to more than {limit} MB, which is not read; make a smaller file of part of it.",
  fileGzip: "{name} is a gzip file that is cut short or damaged; download or copy it again.",
  fileUnreadable: "{name} could not be read ({message}); check that it is still there and may be opened.",
  filePicture: "{name} is a {format} picture; training needs an IDX file that holds many images, as MNIST's do.",
  fileArchive: "{name} is packed as {format}; unpack it and open the IDX files inside.",
  fileForeign: "{name} has the format {format}; training needs IDX files of images and labels, as MNIST's are.",
  filesNone: "No file was given; one IDX file of images is enough.",
  filesMany:
    "{count} files are too many: at most {mostFiles} make a data set, images and labels to train with and held out.",
  labelsAlone: "{name} holds labels without the images that they belong to; open the images with them.",
  labelsDisagree:
    "{labels} has {labelCount} {labelCount, plural, one {label} other {labels}} and {images} has {imageCount} {imageCount, plural, one {image} other {images}}; each image needs exactly one label.",
  labelsTwice: "{first} and {second} both hold labels for {images}; open only one of them.",
  labelsUnclear:
    "{labels} could belong to {first} or to {second}; put “train” or “test” into the names of files that go together.",
  imagesLarge:
    "{name} has images of {width} × {height} pixels and these networks take at most {longestEdge} along each edge; scale them down first.",
  imagesMany: "{count} of the files hold images; at most two can, one to train with and one held out.",
  imagesFew:
    "{name} holds {count} {count, plural, one {image} other {images}} to train with; at least {fewestImages} are needed.",
  imagesDisagree:
    "{first} has images of {width} × {height} pixels and {second} of {otherWidth} × {otherHeight}; both need the same size.",
  imagesBothTrain:
    "{first} and {second} both pass for images to train with; put “test” into the name of the held-out one, or open only one.",
  imagesBothHeldOut:
    "{first} and {second} both pass for held-out images; put “train” into the name of the one to train with, or open only one.",
  downloadRefused:
    "{host} could not be reached for {name}: the network refused or this machine is offline; download the four files by hand from {page} and drop them here.",
  downloadSilent:
    "{host} sent nothing of {name} for {seconds} s; try again, or download the four files by hand from {page} and drop them here.",
  downloadStatus:
    "{host} answered with status {status} for {name}; try again later, or download the four files by hand from {page} and drop them here.",
  dataNotDownloaded: "{data} is not on this page yet; download it, or drop its four files here.",
  pairingPoints:
    "{data} has coordinates and no images, so there is no second modality to draw; choose Styles, or a data set of labelled images.",
  pairingUnlabelled:
    "{data} has images without labels, so there is no second modality to draw; choose Styles, or open the label files with the images.",
  pairingLabels:
    "{data} has labels up to {label} and a second modality is drawn for the digits 0 to 9 only; choose Styles, or files whose labels are digits.",
  conditionUnlabelled:
    "{data} has images without labels, so no label can be given; choose quadrants as the condition, or open the label files with the images.",
  quadrantsNeedImages:
    "{data} has no images of at least 2 × 2 pixels, so there are no quadrants to give; choose the label as the condition, or a data set of images.",
  modelNotReady: "No model has been built yet: start the run and measure again.",
  filesNotOpened: "No files are open; drop IDX files here, or choose another data set.",
  weightsOpened: "The run goes on from {name}, at step {step}.",
  tensorsForeign: "{name} is no safetensors file; open one that this page or its PyTorch script wrote.",
  tensorType: "{tensor} in {name} is of type {given}, and weights are read as F32 only; save it as float32.",
  tensorLength:
    "{tensor} in {name} takes {found} bytes where its shape {shape} asks for {expected}; the file is damaged, so save it again.",
  weightNotFinite:
    "{tensor} in {name} holds values that are no finite numbers; take weights from before the run diverged.",
  weightMissing: "{name} lacks the weight {weight} of this model; open it with the settings that it was trained with.",
  weightUnknown:
    "{name} has the weight {weight}, which this model lacks; open it with the settings that it was trained with.",
  weightShape:
    "{weight} in {name} has the shape {found} and this model needs {wanted}; open it with the settings that it was trained with.",
  scriptOfMistake:
    "The script states the correct objective, and this run makes the mistake “{pitfall}”; switch it off first.",
  pathMissing: "{path} does not exist or may not be read; give a folder with IDX files, or the files.",
  folderWithoutIdx: "{path} holds no IDX files: their names contain “idx” or “ubyte”, with or without .gz.",
  backendUnknown: "“{given}” is no backend; ?backend= can be {options}, so the fastest was chosen.",
};

export type Problems = Readonly<Record<keyof typeof problems, string>>;
