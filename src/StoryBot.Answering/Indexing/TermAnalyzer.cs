using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace StoryBot.Answering.Indexing;

/// <summary>Turns text into terms: Unicode words, lower case, no accents, no possessive, Porter stems. Safe for concurrent use.</summary>
internal sealed class TermAnalyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The chain behind <see cref="Analyze"/>, for the index to use on the same <see cref="FoldedText"/>.</summary>
    public static Analyzer Chain { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream stems = new EnglishPossessiveFilter(Version, words);
        stems = new LowerCaseFilter(Version, stems);
        return new TokenStreamComponents(words, new PorterStemFilter(stems));
    });

    /// <summary>The words of <paramref name="text"/> in order; stop words are marked, not dropped. Their spans are those of the text as it is, their stems those of the folded one.</summary>
    public static ImmutableArray<Term> Analyze(string text)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var folded = FoldedText.Of(text);
        using var stream = Chain.GetTokenStream("text", folded.Text);
        var stem = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var (start, end) = (offset.StartOffset, offset.EndOffset);
            terms.Add(new Term(stem.ToString(), folded.Origin(start, end), StopWords.Contains(folded.Text.AsSpan(start, end - start))));
        }

        stream.End();
        return terms.DrainToImmutable();
    }
}
