using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Questions.FollowUps;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Says why a reading is kept back, in words that hold whichever article is opened.</summary>
internal static class SilenceReason
{
    // Nouns that say what kind of answer is wanted, which needs none of them.
    private const WordClass Kinds = WordClass.PercentNoun | WordClass.NumberNoun | WordClass.DateNoun;

    /// <param name="stems">Of the nearest passage.</param>
    public static AbstentionReason For(AskedQuestion asked, NearestPassage nearest, HashSet<string> stems, KnowledgeSnapshot snapshot)
    {
        var measure = MeasureIn(asked);
        var sought = asked.Sought.Where(term => term.Stem != measure).ToArray();
        // Only what the passage really says: "soldiers" is not mentioned where it says "troops", nor "injurd" where it says "injured".
        var mentioned = sought.Where(term => !term.IsCorrected && TermMatch.Best(term, stems) >= TermMatch.Form).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        if (mentioned.Count == 0 || mentioned.Count * 2 < sought.Length)
        {
            return new AbstentionReason.NothingRelated();
        }

        var unmentioned = sought
            .Where(term => !term.IsCorrected && (term.IsName || !UnmissedWords.Contain(term.Written)) && !OnlyAsks(asked, term) && TermMatch.Best(term, stems) == 0)
            .OrderByDescending(term => term.Weight)
            .FirstOrDefault(term => !IsMentioned(term, snapshot));
        var kind = asked.Type.IsStrict() && !nearest.GivesKind(asked) ? asked.Type.InWords() : null;
        return new AbstentionReason.FactMissing(InWords(asked, nearest.Passage, mentioned), unmentioned?.Written, kind);
    }

    // "What share of the guests …?", and what begins a question without an English question word: "Wer …?".
    private static bool OnlyAsks(AskedQuestion asked, SoughtTerm term) =>
        (term.Stem == asked.Focus && (Lexicon.ClassOf(term.Written) & Kinds) != 0)
        || (asked.QuestionWord < 0 && asked.Words.Length > 1 && term.Stem == asked.Words[0].Stem && asked.Text.TrimEnd().EndsWith('?'));

    // "How big is the tank?": nobody misses the word "big".
    private static string? MeasureIn(AskedQuestion asked)
    {
        var at = asked.QuestionWord;
        var isMeasured = at >= 0 && at + 2 < asked.Words.Length && asked.Words[at].Span.Of(asked.Text).Equals("how", StringComparison.OrdinalIgnoreCase)
            && asked.Words[at + 2].Is(WordClass.Auxiliary);
        return isMeasured ? asked.Words[at + 1].Stem : null;
    }

    // A title is in no passage; a plural's end may be missing there. Figures and compounds are written in more ways than can be looked for: "2,000", "email".
    private static bool IsMentioned(SoughtTerm term, KnowledgeSnapshot snapshot) =>
        term.Written.Any(letter => char.IsDigit(letter) || letter == '-')
        || snapshot.Statistics.AreKnown(term.Stems)
        || snapshot.Statistics.StemsStartingWith(term.Stem[0]).Any(known => TermMatch.Of(term, known.Key) > 0 || IsInflected(term.Stem, known.Key) || IsInflected(known.Key, term.Stem))
        || snapshot.Articles.Any(article => article.Title.Contains(term.Written.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));

    // "Sue" and "sued", "free" and "freed": what a stemmer leaves of two forms of so short a word is not the same.
    private static bool IsInflected(string stem, string form)
    {
        var bare = stem.TrimEnd('e');
        return form.StartsWith(bare, StringComparison.Ordinal) && form.AsSpan(bare.Length) is "" or "s" or "es" or "ed" or "ing";
    }

    // Words that stand side by side in the question and in the passage, or are written as one name, are one thing more often than two: "Port Ellery".
    private static string InWords(AskedQuestion asked, AnalyzedPassage passage, HashSet<string> mentioned)
    {
        var named = asked.Words.Index()
            .Where(word => !word.Item.IsStopWord && word.Index != asked.QuestionWord && mentioned.Contains(word.Item.Stem))
            .DistinctBy(word => word.Item.Stem)
            .ToArray();
        // Nobody wants to hear that an article mentions "mean".
        var telling = Array.FindAll(named, word => word.Item.Looks(WordShape.Capital) || !UnmissedWords.Contain(word.Item.Span.Of(asked.Text)));
        var neighbours = NeighboursIn(passage);
        var runs = new List<TextSpan>();
        var before = -1;
        foreach (var (at, word) in telling.Length > 0 ? telling : named)
        {
            if (before >= 0 && before == at - 1 && word.Break == WordBreak.None && AreOne(asked.Words[before], word, neighbours))
                runs[^1] = runs[^1].To(word.Span);
            else
                runs.Add(word.Span);
            before = at;
        }

        return string.Join(", ", runs.Select(run => Possessives.Without(run.Of(asked.Text))).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static bool AreOne(Word first, Word second, HashSet<(string, string)> neighbours) =>
        (first.Looks(WordShape.Capital) && second.Looks(WordShape.Capital)) || neighbours.Contains((first.Stem, second.Stem));

    private static HashSet<(string, string)> NeighboursIn(AnalyzedPassage passage) =>
    [
        .. passage.Sentences.Select(sentence => sentence.Terms).Append(passage.Heading)
            .SelectMany(terms => terms.Zip(terms.Skip(1), (first, second) => (first.Stem, second.Stem))),
    ];
}
