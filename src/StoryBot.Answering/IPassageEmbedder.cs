namespace StoryBot.Answering;

/// <summary>Turns questions and passages into vectors that can be compared, and judges a quote read together with the question.</summary>
internal interface IPassageEmbedder
{
    /// <summary>Names the weights: vectors made by others can't be compared with these.</summary>
    string Version { get; }

    QuestionVectors Embed(string question);

    /// <summary>The vectors of all word pieces of the passage, in the form the index keeps them.</summary>
    byte[] Embed(Passage passage);

    /// <summary>What <see cref="Embed(Passage)"/> gave.</summary>
    /// <exception cref="InvalidDataException">The vectors are not this passage's.</exception>
    PassageVectors Read(Passage passage, ReadOnlyMemory<byte> embedded);

    /// <summary>Whether the quote, from an article of the genre, answers the question, by these two alone.</summary>
    /// <param name="sentence">That of the quote's which is read where the whole is too long.</param>
    JudgedQuote Judge(string question, Citation quote, TextSpan sentence, Genre genre);
}
