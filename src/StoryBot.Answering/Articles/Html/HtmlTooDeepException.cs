namespace StoryBot.Answering.Articles.Html;

/// <summary>Stops the parser, which can be stopped in no other way, where a page's elements nest too deep.</summary>
internal sealed class HtmlTooDeepException(int line) : Exception
{
    public int Line => line;
}
