using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>A sentence laid out for judging its spans against one question.</summary>
internal sealed class SentenceView
{
    // A sentence longer than this is a list or a table, or meant to keep the bot busy: its tail is not read.
    private const int LongestSentence = 120;

    private readonly Dictionary<(int First, int Last), SpanKind> kinds = [];

    public SentenceView(QuestionTraits question, string text, ImmutableArray<Term> terms)
    {
        Words = WordReader.Read(text, terms.Length > LongestSentence ? terms[..LongestSentence] : terms);
        Tags = [.. Words.Select(word => WordTags.Of(text, word))];
        Stems = [.. Words.Select(word => FeatureHash.Of(word.Stem))];
        Aligned = new int[Words.Length];
        Weights = new double[Words.Length];
        for (var at = 0; at < Words.Length; at++)
        {
            Align(question, at);
        }

        NearestLeft = new int[Words.Length];
        NearestRight = new int[Words.Length];
        for (int at = 0, seen = -1; at < Words.Length; at++)
        {
            NearestLeft[at] = seen;
            seen = Aligned[at] >= 0 ? at : seen;
        }

        for (int at = Words.Length - 1, seen = -1; at >= 0; at--)
        {
            NearestRight[at] = seen;
            seen = Aligned[at] >= 0 ? at : seen;
        }

        foreach (var span in SpanFinder.Find(text, Words))
        {
            kinds[(span.First, span.Last)] = kinds.GetValueOrDefault((span.First, span.Last)) | span.Kind;
        }
    }

    public ImmutableArray<Word> Words { get; }

    /// <summary>The coarse part of speech of each word.</summary>
    public ImmutableArray<int> Tags { get; }

    /// <summary>The hashed stem of each word.</summary>
    public ImmutableArray<int> Stems { get; }

    /// <summary>For each word the sought term it stands for; -1 for none.</summary>
    public int[] Aligned { get; }

    /// <summary>For each word how much of the question it says, as a share.</summary>
    public double[] Weights { get; }

    /// <summary>For each word the nearest aligned one before it; -1 for none.</summary>
    public int[] NearestLeft { get; }

    /// <summary>For each word the nearest aligned one behind it; -1 for none.</summary>
    public int[] NearestRight { get; }

    public int TagAt(int at) => at < 0 || at >= Words.Length ? WordTags.Edge : Tags[at];

    public int StemAt(int at) => at < 0 || at >= Words.Length ? WordTags.Edge : Stems[at];

    public WordBreak BreakBefore(int at) => at >= Words.Length ? WordBreak.Edge : Words[at].Break;

    public SpanKind KindOf(int first, int last) => kinds.GetValueOrDefault((first, last));

    /// <summary>The list of names that a name is part of: "who" and "which cities" ask for all of them. Names the question says itself are no answer.</summary>
    /// <param name="first">Index of the name's first word.</param>
    /// <param name="last">Index of the name's last word.</param>
    /// <param name="kind">What the names may name.</param>
    public (int First, int Last) ListAround(int first, int last, SpanKind kind)
    {
        if ((KindOf(first, last) & kind) == 0)
        {
            return (first, last);
        }

        var around = kinds.Keys.Where(span => span.First <= first && span.Last >= last && (kinds[span] & kind) != 0);
        var (from, to) = around.MaxBy(span => span.Last - span.First);
        return Enumerable.Range(from, to - from + 1).Any(at => Aligned[at] >= 0) ? (first, last) : (from, to);
    }

    /// <summary>Where the name ends that goes on behind a title or another capital: "Passenger" in "Passenger Ingrid Solheim". A name the question says is no answer.</summary>
    public int EndOfName(int first, int last)
    {
        var leadsUp = Words[last].Looks(WordShape.Capital) && !Words[last].Looks(WordShape.AllCapitals);
        if (!leadsUp || (first < last && !Words[last].Is(WordClass.Title | WordClass.PersonNoun | WordClass.FirstName)))
        {
            return last;
        }

        var end = kinds.Where(span => span.Key.First <= last && span.Key.Last > last && (span.Value & SpanKind.Person) != 0)
            .Select(span => span.Key.Last).DefaultIfEmpty(last).Min();
        int[] rest = [.. Enumerable.Range(last + 1, end - last).TakeWhile(at => Words[at].Break == WordBreak.None && Words[at].Stem != "of" && !Words[at].Is(WordClass.Weekday | WordClass.Month))];
        return rest is [var next, ..] && Words[next].Looks(WordShape.Capital) && rest.All(at => Aligned[at] < 0) ? rest[^1] : last;
    }

    /// <summary>Where the words begin without the prepositions ahead of a person: "between General Bell", "4 May 1935 by Mayor Bell".</summary>
    public int BehindPrepositions(int first, int last)
    {
        var by = Enumerable.Range(first, last - first).FirstOrDefault(at => Words[at].Stem == "by" && Words[at + 1].Looks(WordShape.Capital), -1);
        if (by > first && Words[first..by].Any(word => word.IsNumber))
        {
            first = by;
        }

        while (first < last && Words[first].Is(WordClass.Preposition) && !Words[first].Looks(WordShape.Capital) && !Words[first + 1].IsNumber)
        {
            first++;
        }

        return first;
    }

    /// <summary>From the first to the last person named in the sentence, where the span names one of them.</summary>
    public (int First, int Last) PeopleAround(int first, int last)
    {
        var people = kinds
            .Where(span => (span.Value & (SpanKind.Person | SpanKind.Organisation)) == SpanKind.Person)
            .Select(span => span.Key)
            .Where(span => !Words[span.First..(span.Last + 1)].Any(word => word.Is(WordClass.OrganisationNoun)))
            .ToArray();
        return people.Any(person => person.First <= last && person.Last >= first) ? (people.Min(person => person.First), people.Max(person => person.Last)) : (first, last);
    }

    /// <summary>The kinds of all units that lie inside.</summary>
    public SpanKind KindsInside(int first, int last)
    {
        var inside = SpanKind.None;
        foreach (var (span, kind) in kinds)
        {
            inside |= span.First >= first && span.Last <= last ? kind : SpanKind.None;
        }

        return inside;
    }

    private void Align(QuestionTraits question, int at)
    {
        Aligned[at] = -1;
        var best = 0.0;
        for (var term = 0; term < question.Asked.Sought.Length && !Words[at].IsStopWord; term++)
        {
            var match = TermMatch.Of(question.Asked.Sought[term], Words[at].Stem);
            if (match > best)
            {
                best = match;
                Aligned[at] = term;
                Weights[at] = match * question.Asked.Sought[term].Weight / question.TotalWeight;
            }
        }
    }
}
