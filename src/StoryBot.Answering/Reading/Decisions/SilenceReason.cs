using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Says why a reading is kept back, in words that hold whichever article is opened.</summary>
internal static class SilenceReason
{
    /// <param name="stems">Of the passage that was read.</param>
    public static AbstentionReason For(AskedQuestion asked, AnswerReading reading, HashSet<string> stems, KnowledgeSnapshot snapshot)
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
            .Where(term => !term.IsCorrected && TermMatch.Best(term, stems) == 0)
            .OrderByDescending(term => term.Weight)
            .FirstOrDefault(term => !IsMentioned(term, snapshot));
        var kind = asked.Type.IsStrict() && !reading.IsTyped ? asked.Type.InWords() : null;
        return new AbstentionReason.FactMissing(InWords(asked, mentioned), unmentioned?.Written, kind);
    }

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
        || snapshot.Statistics.StemsStartingWith(term.Stem[0]).Any(known => TermMatch.Of(term, known.Key) > 0)
        || snapshot.Articles.Any(article => article.Title.Contains(term.Written.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));

    // Words that stand side by side in the question are one name more often than two things: "Port Ellery".
    private static string InWords(AskedQuestion asked, HashSet<string> mentioned)
    {
        var runs = new List<TextSpan>();
        var before = -1;
        foreach (var (at, word) in asked.Words.Index().Where(word => !word.Item.IsStopWord && word.Index != asked.QuestionWord && mentioned.Contains(word.Item.Stem)))
        {
            if (before == at - 1 && word.Break == WordBreak.None)
                runs[^1] = runs[^1].To(word.Span);
            else
                runs.Add(word.Span);
            before = at;
        }

        return string.Join(", ", runs.Select(run => run.Of(asked.Text)).Distinct(StringComparer.OrdinalIgnoreCase));
    }
}
