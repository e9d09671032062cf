using System.Text;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Embedding;

namespace StoryBot.Tests.Reading;

public sealed class HeadingTests
{
    private const string Article =
        """
        # The Brewbox

        The Brewbox makes four cups of coffee in five minutes.

        ## How long is the warranty?

        It covers two years from the day of purchase, parts and labour.

        ## Can I use vinegar?

        No, it attacks the seals. Descale with citric acid every three months.

        ## Why is my coffee cold?

        The plate switches itself off after half an hour to save power.
        """;

    [Theory]
    [InlineData("how long is the warranty?", "It covers two years")]
    [InlineData("can i use vinegar?", "attacks the seals")]
    [InlineData("Why is my coffee cold?", "switches itself off")]
    public void A_question_that_is_a_heading_is_answered_from_what_stands_below_it(string question, string quoted)
    {
        var found = Assert.IsType<Answer.Found>(Ask(question));

        Assert.Contains(quoted, found.Citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_a_heading_says_is_not_said_to_be_missing()
    {
        if (Ask("When does the warranty of the Brewbox begin in Denmark?") is Answer.Abstained { Reason: AbstentionReason.FactMissing fact })
            Assert.NotEqual("warranty", fact.Unmentioned);
    }

    [Fact]
    public void A_headings_vectors_stand_before_those_of_the_sentences()
    {
        Assert.SkipWhen(TextEmbedder.Shipped is null, "built without the encoder");
        var paragraph = TextArticle.Of("a.txt", "A", "Two leaders met. They signed.").Paragraphs[0];
        var article = new Article("a.md", "A", "", [paragraph with { Heading = "The border" }]);

        var read = TextEmbedder.Shipped!.Read(article.Passages.Single(), TextEmbedder.Shipped.Embed(article.Passages.Single()));

        Assert.Equal([2, 6, 9], read.Starts);
    }

    private static Answer Ask(string question)
    {
        var read = Assert.IsType<ArticleReading.Read>(ArticleFile.Of("faq.md", Encoding.UTF8.GetBytes(Article)));
        using var knowledge = KnowledgeBase.InMemory([read.Article]);
        return new AnswerEngine(knowledge, new AnsweringOptions()).Ask(new Question(question));
    }
}
