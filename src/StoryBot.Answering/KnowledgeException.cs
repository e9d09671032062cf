namespace StoryBot.Answering;

/// <summary>The articles or their index can't be used at all; the message says what, where, and what to do.</summary>
public sealed class KnowledgeException(string message, Exception? inner = null) : Exception(message, inner);
