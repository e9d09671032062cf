using System.Security.Cryptography;
using System.Text;

namespace StoryBot.Answering.Articles;

/// <summary>Makes an article of a text that is nothing but body: question sets, generated texts.</summary>
internal static class TextArticle
{
    /// <summary>An article whose paragraphs are the text's pieces between blank lines, every one of them.</summary>
    public static Article Of(string id, string title, string text) => new(
        id,
        title,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Block.Number(BlankLines.Split(text).Select(span => new Block(Whitespace.Collapse(span.Of(text)), span))));
}
