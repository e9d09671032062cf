using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace StoryBot.Answering.Indexing;

/// <summary>Turns text into terms: Unicode words, lower case, no possessive, Porter stems. Safe for concurrent use.</summary>
internal sealed class TermAnalyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The chain behind <see cref="Analyze"/>, for the index to use on the same text.</summary>
    public static Analyzer Chain { get; } = Analyzer.NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream stems = new EnglishPossessiveFilter(Version, words);
        stems = new LowerCaseFilter(Version, stems);
        return new TokenStreamComponents(words, new PorterStemFilter(stems));
    });

    /// <summary>The words of <paramref name="text"/> in order; stop words are marked, not dropped.</summary>
    public static ImmutableArray<Term> Analyze(string text)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        using var stream = Chain.GetTokenStream("text", text);
        var stem = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var span = new TextSpan(offset.StartOffset, offset.EndOffset - offset.StartOffset);
            terms.Add(new Term(stem.ToString(), span, StopWords.Contains(text.AsSpan(span.Start, span.Length))));
        }

        stream.End();
        return terms.DrainToImmutable();
    }
}
