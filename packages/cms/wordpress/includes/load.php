<?php
/** Loads what needs no WordPress: records, law, words and texts. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

foreach (['data', 'content/unicode', 'content/pieces', 'content/marks', 'content/blocks', 'content/stored', 'record/names', 'record/schema', 'record/doubts', 'record/shorthand', 'record/record', 'record/grade', 'law/conditions', 'law/evaluate', 'law/verdicts', 'words/words', 'words/disclosure', 'words/markup'] as $file)
	require_once __DIR__ . "/$file.php";
