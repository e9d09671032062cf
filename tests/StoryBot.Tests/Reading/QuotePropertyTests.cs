using CsCheck;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Tests.Reading;

public sealed class QuotePropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "who", "when", "how", "many", "the", "The", "mayor", "Mayor", "Anna", "Bell", "signed", "signing", "in", "March", "12", "1999", "%", "$5", "3.5",
        "million", "they", "Their", "and", "of", "agreement", "U.S.", "(DHS)", "“gotaways,”", "Paris", "—", "said", "😀", "שלום", "\u0001", "don't", "x-ray", "", ".", "?");

    private static readonly Gen<string> Sentence = Word.Array[1, 14].Select(words => string.Join(' ', words) + ".");

    private static readonly Gen<string> Text = Sentence.Array[1, 5].Select(sentences => string.Join(' ', sentences)).Array[1, 4].Select(paragraphs => string.Join("\n\n", paragraphs));

    [Fact]
    public void A_quote_from_a_generated_article_is_a_substring_of_its_paragraph_and_holds_the_short_answer() =>
        Gen.Select(Text, Word.Array[0, 9].Select(words => string.Join(' ', words) + "?")).Sample((article, question) =>
        {
            using var knowledge = KnowledgeBase.InMemory([TextArticle.Of("a.txt", "A", article)]);
            CheckQuotes(new AnswerEngine(knowledge, new AnsweringOptions { MaxWrongAnswers = 0.99 }).Ask(new Question(question)));
        });

    [Fact]
    public void Any_text_at_all_is_answered_without_a_throw() =>
        Gen.Select(Gen.String, Gen.String).Sample((article, question) => CheckQuotes(Asking.Ask(article, question)));

    [Fact]
    public void A_quote_from_a_real_article_is_a_substring_of_its_paragraph_and_holds_the_short_answer()
    {
        var set = SquadFile.Read(SharedData.Require("data/newsqa/tune.json"));
        var questions = set.Articles.Take(20).SelectMany(article => article.Questions.Take(1)).ToArray();
        foreach (var article in set.Articles.Take(20))
        {
            using var knowledge = KnowledgeBase.InMemory([article.Article]);
            var engine = new AnswerEngine(knowledge, new AnsweringOptions());
            foreach (var question in article.Questions.Concat(questions))
                CheckQuotes(engine.Ask(new Question(question.Text)));
        }
    }

    private static void CheckQuotes(Answer answer)
    {
        var citations = answer switch
        {
            Answer.Found found => [found.Citation, .. found.NextBest],
            Answer.Abstained { Nearest: { } nearest } => [nearest],
            _ => Array.Empty<Citation>(),
        };
        foreach (var citation in citations)
        {
            Assert.Equal(citation.Quote, citation.Passage.Text.Substring(citation.Span.Start, citation.Span.Length));
            Assert.Contains(citation.Passage.Paragraph.Sentences, sentence => sentence.Start == citation.Span.Start);
            Assert.Contains(citation.Passage.Paragraph.Sentences, sentence => sentence.End == citation.Span.End);
        }

        if (answer is Answer.Found said)
        {
            Assert.Equal(said.ShortAnswer, said.ShortSpan.Of(said.Citation.Passage.Text));
            Assert.NotEmpty(said.ShortAnswer);
            Assert.Equal(said.Citation.Span, said.Citation.Span.To(said.ShortSpan));
            Assert.InRange(said.Confidence, 0, 1);
        }
    }
}
